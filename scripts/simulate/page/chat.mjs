/* global document, fetch */
const words = JSON.parse(document.getElementById("words").textContent);
const at = (id) => document.getElementById(id);
const screen = at("screen");
const WHO = { citizen: words.you, town: words.town, human: words.agent };
let shown = "";

const citizen = () => Number(at("citizen").value);
const say = (text) => {
  at("status").textContent = text;
};

async function perform(doing) {
  try {
    const response = await fetch("do", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(doing),
    });
    if (!response.ok) return say(await response.text());
    const { delivered } = await response.json();
    if (doing.kind === "fail") say(words.failureArmed);
    else say(delivered === null ? words.notDelivered : `${words.deliveredAs} ${delivered}.`);
    await refresh();
  } catch {
    say(words.stopped);
  }
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function bubble({ id, from, text, buttons, erasable }) {
  const item = element("li", { className: from });
  item.dataset.id = id;
  item.append(
    element("span", { className: "who", textContent: WHO[from] }),
    element("p", { textContent: text }),
  );
  for (const title of buttons) {
    const tap = () => perform({ kind: "tap", citizen: citizen(), title });
    item.append(element("button", { type: "button", textContent: title, onclick: tap }));
  }
  if (erasable) {
    const erase = () => perform({ kind: "delete", citizen: citizen(), id });
    item.append(
      element("button", { type: "button", className: "erase", textContent: words.delete, onclick: erase }),
    );
  }
  return item;
}

/** Only what changed is touched, so that a screen reader says each message once. */
function showScreen(bubbles) {
  const ids = bubbles.map(({ id }) => id);
  const there = new Set();
  for (const item of [...screen.children]) {
    if (ids.includes(item.dataset.id)) there.add(item.dataset.id);
    else item.remove();
  }
  const added = bubbles.filter(({ id }) => !there.has(id));
  screen.append(...added.map(bubble));
  if (added.length > 0) screen.scrollTop = screen.scrollHeight;
}

async function refresh() {
  const response = await fetch(`state?citizen=${citizen()}`);
  const { bubbles, broken, hour } = await response.json();
  const time = new Date(hour).toLocaleString("fr-FR", { dateStyle: "full", timeStyle: "short" });
  if (at("hour").textContent !== time) at("hour").textContent = time;
  const state = JSON.stringify([bubbles, broken]);
  if (state === shown) return;
  shown = state;
  showScreen(bubbles);
  const rules = broken.length === 0 ? [words.noneBroken] : broken;
  at("broken").replaceChildren(...rules.map((rule) => element("li", { textContent: rule })));
}

function onForm(id, doing) {
  at(id)?.addEventListener("submit", (event) => {
    event.preventDefault();
    void perform(doing());
    for (const area of at(id).querySelectorAll("textarea")) area.value = "";
  });
}

onForm("say", () => ({ kind: "say", citizen: citizen(), text: at("text").value }));
onForm("human", () => ({ kind: "human", citizen: citizen(), text: at("reply").value }));
onForm("fail", () => ({ kind: "fail", failure: at("failure").value }));
at("text").addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  at("say").requestSubmit();
});
for (const button of document.querySelectorAll("[data-doing]")) {
  button.onclick = () => perform({ ...JSON.parse(button.dataset.doing), citizen: citizen() });
}
at("citizen").addEventListener("change", () => {
  screen.replaceChildren();
  shown = "";
  void refresh();
});

async function follow() {
  await refresh().catch(() => say(words.stopped));
  setTimeout(follow, 500);
}
void follow();
