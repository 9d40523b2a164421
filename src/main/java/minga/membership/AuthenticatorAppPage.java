package minga.membership;

import java.util.List;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page to set up an authenticator app.
 *
 * @param secret in groups of four
 * @param address {@code otpauth://…}
 * @param qr the same as a drawing
 */
public record AuthenticatorAppPage(String secret, String address, QrCodeSvg qr,
        List<FormError> errors) implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
