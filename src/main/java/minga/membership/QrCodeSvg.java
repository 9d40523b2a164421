package minga.membership;

import io.nayuki.qrcodegen.QrCode;

/**
 * Encodes a text as a QR code, drawn as an SVG path.
 *
 * @param size of the square, in modules, the quiet zone around it included
 * @param path of the dark modules
 */
public record QrCodeSvg(int size, String path) {

    /** Four modules, as ISO/IEC 18004 asks. */
    private static final int QUIET_ZONE = 4;

    static QrCodeSvg encode(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from + QUIET_ZONE).append(' ').append(y + QUIET_ZONE).append('h')
                            .append(x - from).append("v1h-").append(x - from).append('z');
                }
            }
        }
        return new QrCodeSvg(code.size + 2 * QUIET_ZONE, path.toString());
    }
}
