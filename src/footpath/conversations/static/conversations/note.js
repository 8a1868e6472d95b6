// A moment is put on this device first and sent at once where that goes: what is typed is never lost on the way.
const form = document.querySelector("form[data-note]");
const said = document.getElementById("said");
const { ready, worker, scope } = form.dataset;
const say = (name, more = "") => {
  const text = `${form.dataset[name] || ""}${more}`;
  said.hidden = !text;
  said.querySelector("p").textContent = text;
  said.dataset.state = name;
};
const newId = () => crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
  (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));
const today = () => { const now = new Date(); return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10); };

let who = null;
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const fields = Object.fromEntries([...new FormData(form)].filter(([name]) => !/csrf|client_id/.test(name)));
  fields.on ||= today();
  const row = { id: newId(), me: who ?? await keptHere.me().catch(() => null), ready, to: form.action, fields, label: fields.moment };
  try {
    if (!row.me) throw new Error("nobody was signed in here yet");
    await keptHere.put(row);
  } catch { form.submit(); return; } // nowhere to keep it: sent as any form
  await keptHere.send();
  const left = (await keptHere.mine()).find((one) => one.id === row.id);
  if (left?.wrong) { await keptHere.drop(row.id); await keptHere.show(); say("wrong", left.wrong); return; }
  form.reset();
  form.querySelector(`[name="role"][value="${fields.role}"]`).checked = true;
  say(left ? "kept" : "noted");
  said.focus();
});

const connection = () => { document.getElementById("away").hidden = navigator.onLine; };
addEventListener("online", connection);
addEventListener("offline", connection);
connection();
keptHere.whoIsHere(ready).then((here) => {
  who = here?.me ?? null;
  document.getElementById("no-log").hidden = !here || here.log;
  return keptHere.send();
});
if ("serviceWorker" in navigator) navigator.serviceWorker.register(worker, { scope }).catch(() => {}); // without it, only online
