// What is on the page ↔ the query of its address, so that a link shows another reader the same. Whatever stands in an address
// is only text: what is none of the known values is left out.
//
//   ?sentence=I+am+not+happy&meant=negative&gaps=long&view=lstm
const MOST_LETTERS = 600;
const KNOWN = {
  meant: ["positive", "negative"], gaps: ["short", "long"], view: ["mean", "rnn", "lstm", "gru", "bigru", "transformer"],
};

export function toQuery(state) {
  const query = new URLSearchParams();
  if (state.sentence) query.set("sentence", state.sentence.slice(0, MOST_LETTERS));
  for (const name of Object.keys(KNOWN)) if (state[name]) query.set(name, state[name]);
  return query.toString();
}

export function fromQuery(text) {
  const query = new URLSearchParams(text);
  const state = {};
  for (const [name, known] of Object.entries(KNOWN)) if (known.includes(query.get(name))) state[name] = query.get(name);
  if (query.get("sentence")) state.sentence = query.get("sentence").slice(0, MOST_LETTERS);
  return state;
}
