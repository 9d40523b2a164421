// Makes and uses passkeys (WebAuthn). Each button carries what the server asks in data-passkey; the answer goes into a
// hidden field of its form, which is then sent like any other.
const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const toText = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const withBytes = (descriptors) => descriptors?.map((one) => ({ ...one, id: toBytes(one.id) }));

const asked = (button) => {
  const options = JSON.parse(button.dataset.passkey).publicKey;
  options.challenge = toBytes(options.challenge);
  if (options.user) {
    options.user.id = toBytes(options.user.id);
    options.excludeCredentials = withBytes(options.excludeCredentials);
  } else if (options.allowCredentials) {
    options.allowCredentials = withBytes(options.allowCredentials);
  }
  return options;
};

const answer = ({ id, rawId, type, response, authenticatorAttachment }) => {
  const parts = { clientDataJSON: toText(response.clientDataJSON) };
  if (response.attestationObject) {
    parts.attestationObject = toText(response.attestationObject);
    parts.transports = response.getTransports?.() ?? [];
  } else {
    parts.authenticatorData = toText(response.authenticatorData);
    parts.signature = toText(response.signature);
    parts.userHandle = response.userHandle ? toText(response.userHandle) : null;
  }
  return JSON.stringify({ id, rawId: toText(rawId), type, authenticatorAttachment, response: parts, clientExtensionResults: {} });
};

const say = (button) => {
  const note = button.parentElement.querySelector("[role=alert]") ?? button.parentElement.appendChild(document.createElement("span"));
  note.className = "error";
  note.setAttribute("role", "alert");
  note.textContent = button.dataset.failed;
};

if (window.PublicKeyCredential) {
  for (const button of document.querySelectorAll("button[data-passkey]")) {
    button.closest("[data-passkey-part]").hidden = false;
    button.addEventListener("click", async () => {
      const options = asked(button);
      try {
        const credential = await (options.user ? navigator.credentials.create({ publicKey: options }) : navigator.credentials.get({ publicKey: options }));
        button.form.querySelector(`input[name="${button.dataset.field ?? "passkey"}"]`).value = answer(credential);
        button.form.submit();
      } catch {
        say(button);
      }
    });
  }
}
