package minga.account.passkey;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.exception.Base64UrlException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.account.Passkey;
import minga.account.SecondFactors;

/** Credential repository for the WebAuthn library: the passkeys of one account. */
record AccountCredentials(long accountId, ByteArray userHandle, SecondFactors factors) implements CredentialRepository {

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
        return ownCredentials(all -> true)
                .map(one -> PublicKeyCredentialDescriptor.builder().id(one.getCredentialId()).build())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String username) {
        return Optional.of(userHandle);
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray handle) {
        return handle.equals(userHandle) ? Optional.of(Long.toString(accountId)) : Optional.empty();
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray handle) {
        return ownCredentials(one -> one.getCredentialId().equals(credentialId) && one.getUserHandle().equals(handle))
                .findFirst();
    }

    /** Asked before a new one is taken: nobody's may be known already. */
    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
        return toRegistered(factors.findByCredentialId(credentialId.getBase64Url()), all -> true)
                .collect(Collectors.toSet());
    }

    private Stream<RegisteredCredential> ownCredentials(Predicate<RegisteredCredential> which) {
        return toRegistered(factors.stateOf(accountId).passkeys(), which);
    }

    private static Stream<RegisteredCredential> toRegistered(List<Passkey> passkeys,
            Predicate<RegisteredCredential> which) {
        return passkeys.stream().map(AccountCredentials::toRegistered).filter(which);
    }

    private static RegisteredCredential toRegistered(Passkey passkey) {
        Passkey.Credential credential = passkey.credential();
        return RegisteredCredential.builder().credentialId(bytes(credential.id()))
                .userHandle(bytes(credential.userHandle()))
                .publicKeyCose(bytes(credential.publicKey())).signatureCount(credential.signCount()).build();
    }

    /** Of what stands in our own database. */
    static ByteArray bytes(String base64Url) {
        try {
            return ByteArray.fromBase64Url(base64Url);
        } catch (Base64UrlException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
