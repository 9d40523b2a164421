package minga.program;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Handler;

/**
 * Sets the default locale, time zone and console encoding of the process, the same on every machine. Our own code names
 * a locale and a zone wherever one matters; libraries take the default, and a database driver that turns a time into
 * the machine's zone loses the hour that a clock change skips there. Derby writes the locale of its first start into
 * the database, and takes none without a country.
 */
final class ProcessDefaults {

    /**
     * What the program writes its words in: UTF-8, except on a console of Windows, which has a code page of its own.
     */
    static final Charset CONSOLE = File.separatorChar == '/' ? StandardCharsets.UTF_8 : System.out.charset();

    private ProcessDefaults() {}

    /** Sets all three for the whole process; called before anything else runs. */
    static void set() {
        Locale.setDefault(Locale.US);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, CONSOLE));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, CONSOLE));
    }

    /** Has the log write in the same letters. */
    static void encode(Handler handler) {
        try {
            handler.setEncoding(CONSOLE.name());
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }
}
