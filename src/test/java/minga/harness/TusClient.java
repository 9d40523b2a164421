package minga.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Client of the tus protocol that sends what a person uploads, in parts, and may break off in the middle of one. */
public final class TusClient {

    private final Person person;
    private final String place;

    /** @param place the address at which uploads are begun */
    public TusClient(Person person, String place) {
        this.person = person;
        this.place = place;
    }

    /** Begins an upload. */
    public HttpResponse<String> begin(String name, long size) {
        return begin(name, size, "1");
    }

    /** Begins an upload of a file that was changed then. */
    public HttpResponse<String> begin(String name, long size, String modified) {
        return person.send("POST", place, new byte[0], "Tus-Resumable", "1.0.0", "X-CSRF-Token", person.token(),
                "Upload-Length", Long.toString(size), "Upload-Metadata",
                "filename " + base64(name) + ",modified " + base64(modified));
    }

    /** Begins one that must be taken; its address. */
    public String begun(String name, long size) {
        HttpResponse<String> answer = begin(name, size);
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return path(answer.headers().firstValue("Location").orElseThrow());
    }

    private static String path(String location) {
        return URI.create(location).getPath();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Where the upload stands. */
    public long offset(String upload) {
        HttpResponse<String> answer = person.send("HEAD", upload, new byte[0], "Tus-Resumable", "1.0.0");
        return answer.statusCode() == 200 ? answer.headers().firstValueAsLong("Upload-Offset").orElseThrow()
                : -answer.statusCode();
    }

    /** Sends bytes of the upload. */
    public HttpResponse<String> append(String upload, long offset, byte[] bytes) {
        return person.send("PATCH", upload, bytes, "Tus-Resumable", "1.0.0", "X-CSRF-Token", person.token(),
                "Content-Type", "application/offset+octet-stream", "Upload-Offset", Long.toString(offset));
    }

    /**
     * Sends the rest of the file, and tells where it is attached. What was broken off may still be taken meanwhile:
     * then the offset is asked again, as every client does.
     */
    public String finish(String upload, byte[] file) {
        return Patience.until(() -> {
            int from = (int) offset(upload);
            HttpResponse<String> answer = append(upload, from, Arrays.copyOfRange(file, from, file.length));
            if (answer.statusCode() != 409 && answer.statusCode() != 204) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            return answer.headers().firstValue("Location").map(TusClient::path);
        }, "the rest of " + upload);
    }

    public HttpResponse<String> discard(String upload) {
        return person.send("DELETE", upload, new byte[0], "Tus-Resumable", "1.0.0", "X-CSRF-Token", person.token());
    }

    /** Announces all bytes, sends the first ones and hangs up. */
    public void breakOff(int port, String upload, long offset, byte[] bytes, int sent) {
        String head = "PATCH " + upload + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nCookie: " + person.cookies()
                + "\r\nTus-Resumable: 1.0.0\r\nX-CSRF-Token: " + person.token() + "\r\nUpload-Offset: " + offset
                + "\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", port); OutputStream out = socket.getOutputStream()) {
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(bytes, 0, sent);
            out.flush();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
