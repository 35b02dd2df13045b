// Hue & Cry: passkeys. Asks the node for a challenge, the browser for an answer, and puts it into the form.
// Only the pages of passkeys load it. Without it, or without WebAuthn, those forms stay hidden and a note stands.
"use strict";
(() => {

const toText = buffer => btoa(Array.from(new Uint8Array(buffer), byte => String.fromCharCode(byte)).join(""))
  .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const toBytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), letter => letter.charCodeAt(0));

async function challenge(form) {
  const body = new URLSearchParams({ csrf: form.elements.csrf ? form.elements.csrf.value : "" });
  const answer = await fetch(form.dataset.challenge, { method: "POST", body });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

async function make(publicKey) {
  publicKey.challenge = toBytes(publicKey.challenge);
  publicKey.user.id = toBytes(publicKey.user.id);
  for (const one of publicKey.excludeCredentials || []) one.id = toBytes(one.id);
  const made = await navigator.credentials.create({ publicKey });
  return { id: made.id, rawId: toText(made.rawId), type: made.type, extensions: {}, response: {
    attestationObject: toText(made.response.attestationObject), clientDataJSON: toText(made.response.clientDataJSON) } };
}

async function use(publicKey) {
  publicKey.challenge = toBytes(publicKey.challenge);
  const used = await navigator.credentials.get({ publicKey });
  const { authenticatorData, clientDataJSON, signature, userHandle } = used.response;
  return { id: used.id, rawId: toText(used.rawId), type: used.type, extensions: {}, response: {
    authenticatorData: toText(authenticatorData), clientDataJSON: toText(clientDataJSON), signature: toText(signature),
    userHandle: userHandle ? toText(userHandle) : null } };
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const trouble = form.querySelector("[data-trouble]");
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  document.querySelectorAll("[data-no-passkey]").forEach(note => note.hidden = true);
  form.addEventListener("submit", async event => {
    event.preventDefault();
    trouble.textContent = "";
    try {
      const { name, publicKey } = await challenge(form);
      const answer = form.dataset.passkey === "make" ? await make(publicKey) : await use(publicKey);
      form.elements.challenge.value = name;
      form.elements.answer.value = JSON.stringify(answer);
      form.submit();
    } catch (error) {
      trouble.textContent = trouble.dataset.trouble;
    }
  });
}

})();
