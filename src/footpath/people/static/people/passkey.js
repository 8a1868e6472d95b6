// A form with data-passkey="create" or "get" asks the device for a passkey, and sends what it says. What it is asked
// for stands in the element that data-options names, or at the address data-from. Without passkeys the form stays
// hidden, and [data-passkey-not] says so.
const number = /^[\d.]+$|:/.test(location.hostname.replace(/^\[|\]$/g, "")); // passkeys belong to names, not to numbers
const usable = isSecureContext && !number && Boolean(window.PublicKeyCredential?.parseRequestOptionsFromJSON);

async function wanted(form) {
  if (form.dataset.options) return JSON.parse(document.getElementById(form.dataset.options).textContent);
  const answer = await fetch(form.dataset.from, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()).request_options;
}

async function ask(form) {
  const { publicKey } = await wanted(form);
  if (form.dataset.passkey === "create") {
    return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey) });
  }
  return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey) });
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.hidden = !usable;
  const button = form.querySelector("[data-passkey-start]");
  const problem = form.querySelector("[data-passkey-problem]");
  const start = async (event) => {
    if (form.elements.credential.value) return; // the device has answered: let it go
    event.preventDefault();
    button.disabled = true;
    problem.hidden = true;
    try {
      form.elements.credential.value = JSON.stringify((await ask(form)).toJSON());
      form.submit();
    } catch {
      problem.hidden = false;
      button.disabled = false;
    }
  };
  form.addEventListener("submit", start);
}
for (const note of document.querySelectorAll("[data-passkey-not]")) note.hidden = usable;
