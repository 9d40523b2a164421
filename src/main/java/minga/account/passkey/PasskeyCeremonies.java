package minga.account.passkey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorAssertionResponse;
import com.yubico.webauthn.data.AuthenticatorAttestationResponse;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.ClientAssertionExtensionOutputs;
import com.yubico.webauthn.data.ClientRegistrationExtensionOutputs;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.PublicKeyCredentialRequestOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import minga.account.Account;
import minga.account.Passkey;
import minga.account.PasskeyChallenges;
import minga.account.PasskeyChallenges.Purpose;
import minga.account.SecondFactors;
import minga.account.SecretBox;
import minga.platform.Invalid;

/** The two WebAuthn ceremonies: registration of a passkey, and assertion (sign-in with it). */
public final class PasskeyCeremonies {

    private static final Pattern NUMERIC_HOST = Pattern.compile("[0-9.]+|\\[.*|.*:.*");
    private static final int LONGEST_ANSWER = 60_000;
    /** We ask for none; another that is sent all the same must be one whose check needs no further library. */
    private static final Set<String> ATTESTATIONS = Set.of("none", "packed", "fido-u2f");

    private final URI portal;
    private final SecondFactors factors;
    private final PasskeyChallenges challenges;
    private final SecretBox box;
    private final Clock clock;

    /** @param publicUrl what people type: a passkey belongs to its host */
    public PasskeyCeremonies(URI publicUrl, SecondFactors factors, PasskeyChallenges challenges, SecretBox box,
            Clock clock) {
        this.portal = URI.create(publicUrl.toString().toLowerCase(Locale.ROOT));
        this.factors = factors;
        this.challenges = challenges;
        this.box = box;
        this.clock = clock;
    }

    /**
     * Whether browsers make passkeys for the address of this portal: a name, not a number, and TLS unless it is this
     * machine.
     */
    public boolean isAvailable() {
        boolean named = portal.getHost() != null && !NUMERIC_HOST.matcher(portal.getHost()).matches();
        return named && ("https".equals(portal.getScheme()) || "localhost".equals(portal.getHost()));
    }

    /** What a browser needs to make a passkey for the account, as JSON for {@code navigator.credentials.create}. */
    public String creationOptions(Account account, String browser) {
        try {
            return creationOptions(account, new ByteArray(challenges.create(Purpose.REGISTER, browser)))
                    .toCredentialsCreateJson();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private PublicKeyCredentialCreationOptions creationOptions(Account account, ByteArray challenge) {
        ByteArray handle = userHandle(account.id());
        return relyingParty(account.id(), handle).startRegistration(StartRegistrationOptions.builder()
                .user(UserIdentity.builder().name(account.mail()).displayName(account.name()).id(handle).build())
                .authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder().residentKey(ResidentKeyRequirement.PREFERRED)
                                .userVerification(UserVerificationRequirement.PREFERRED).build())
                .build()).toBuilder().challenge(challenge).build();
    }

    /** The same for all passkeys of an account; it says nothing of the account to who has not our key. */
    private ByteArray userHandle(long accountId) {
        return factors.stateOf(accountId).passkeys().stream().findFirst()
                .map(one -> AccountCredentials.bytes(one.credential().userHandle()))
                .orElseGet(
                        () -> new ByteArray(box.sign(("user-handle:" + accountId).getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * The passkey that a browser has made; it is not kept yet.
     *
     * @param answer the JSON of the browser's credential
     * @throws Invalid where it is not one for this portal, this account, and a challenge of ours
     */
    public Passkey verifyRegistration(Account account, String browser, String answer, String name) {
        PublicKeyCredential<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs> credential = parse(
                answer, PublicKeyCredential::parseRegistrationResponseJson);
        ByteArray challenge = credential.getResponse().getClientData().getChallenge();
        consumeChallenge(challenge, Purpose.REGISTER, browser);
        if (!ATTESTATIONS.contains(credential.getResponse().getAttestation().getFormat())) {
            throw refusal();
        }
        PublicKeyCredentialCreationOptions request = creationOptions(account, challenge);
        ByteArray handle = request.getUser().getId();
        RegistrationResult result = finish(() -> relyingParty(account.id(), handle)
                .finishRegistration(FinishRegistrationOptions.builder().request(request).response(credential).build()));
        return new Passkey(account.id(),
                new Passkey.Credential(result.getKeyId().getId().getBase64Url(), handle.getBase64Url(),
                        result.getPublicKeyCose().getBase64Url(), result.getSignatureCount()),
                name, clock.instant());
    }

    /** What a browser needs to answer with a passkey of that account, as JSON for {@code navigator.credentials.get}. */
    public String requestOptions(Purpose purpose, String browser, long accountId) {
        List<PublicKeyCredentialDescriptor> known = new ArrayList<>();
        factors.stateOf(accountId).passkeys().forEach(one -> known.add(PublicKeyCredentialDescriptor.builder()
                .id(AccountCredentials.bytes(one.credential().id())).build()));
        return json(options(purpose, new ByteArray(challenges.create(purpose, browser)), Optional.of(known)));
    }

    /** The same for somebody who has not said who they are. */
    public String requestOptions(String browser) {
        return json(
                options(Purpose.SIGN_IN, new ByteArray(challenges.create(Purpose.SIGN_IN, browser)), Optional.empty()));
    }

    private PublicKeyCredentialRequestOptions options(Purpose purpose, ByteArray challenge,
            Optional<List<PublicKeyCredentialDescriptor>> known) {
        return PublicKeyCredentialRequestOptions.builder().challenge(challenge).rpId(portal.getHost())
                .allowCredentials(known)
                .userVerification(purpose == Purpose.SECOND_STEP ? UserVerificationRequirement.DISCOURAGED
                        : UserVerificationRequirement.REQUIRED)
                .build();
    }

    private static String json(PublicKeyCredentialRequestOptions options) {
        try {
            return options.toCredentialsGetJson();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The passkey with which a browser answered. A second step follows a password; for anything else the authenticator
     * must have checked that it is its person, by finger, face or number.
     *
     * @throws Invalid where it is none of ours, or was answered to another question
     */
    public Passkey verifyAssertion(Purpose purpose, String browser, String answer) {
        PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs> credential = parse(answer,
                PublicKeyCredential::parseAssertionResponseJson);
        ByteArray challenge = credential.getResponse().getClientData().getChallenge();
        consumeChallenge(challenge, purpose, browser);
        Passkey passkey = factors.findByCredentialId(credential.getId().getBase64Url()).stream().findFirst()
                .orElseThrow(PasskeyCeremonies::refusal);
        PublicKeyCredentialRequestOptions options = options(purpose, challenge,
                Optional.of(List.of(PublicKeyCredentialDescriptor.builder().id(credential.getId()).build())));
        AssertionRequest request = AssertionRequest.builder().publicKeyCredentialRequestOptions(options)
                .username(Long.toString(passkey.accountId())).build();
        AssertionResult result = finish(
                () -> relyingParty(passkey.accountId(), AccountCredentials.bytes(passkey.credential().userHandle()))
                        .finishAssertion(
                                FinishAssertionOptions.builder().request(request).response(credential).build()));
        if (!result.isSuccess()) {
            throw refusal();
        }
        factors.recordPasskeyUse(passkey, result.getSignatureCount());
        return passkey;
    }

    private RelyingParty relyingParty(long accountId, ByteArray userHandle) {
        boolean usual = portal.getPort() < 0 || portal.getPort() == ("https".equals(portal.getScheme()) ? 443 : 80);
        String origin = portal.getScheme() + "://" + portal.getHost() + (usual ? "" : ":" + portal.getPort());
        return RelyingParty.builder()
                .identity(RelyingPartyIdentity.builder().id(portal.getHost()).name("Minga").build())
                .credentialRepository(new AccountCredentials(accountId, userHandle, factors)).origins(Set.of(origin))
                .allowUntrustedAttestation(true).clock(clock).build();
    }

    private void consumeChallenge(ByteArray challenge, Purpose purpose, String browser) {
        if (!challenges.consume(challenge.getBytes(), purpose, browser)) {
            throw new Invalid("passkey", "passkey.late");
        }
    }

    private static Invalid refusal() {
        return new Invalid("passkey", "passkey.refused");
    }

    /** Reads what a browser sent. */
    private interface Parser<T> {
        T parse(String json) throws IOException;
    }

    /** The library reads bytes of strangers and fails in many ways, some of them unchecked; all mean the same. */
    private static <T> T parse(String answer, Parser<T> parser) {
        if (answer.length() > LONGEST_ANSWER) {
            throw refusal();
        }
        try {
            return parser.parse(answer);
        } catch (IOException | RuntimeException unreadable) {
            throw refusal();
        }
    }

    /** One step of a ceremony. */
    private interface Check<T> {
        T run() throws RegistrationFailedException, AssertionFailedException;
    }

    private static <T> T finish(Check<T> check) {
        try {
            return check.run();
        } catch (RegistrationFailedException | AssertionFailedException | IllegalArgumentException failed) {
            throw refusal();
        }
    }
}
