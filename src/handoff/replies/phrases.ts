/**
 * Every wording that templates stand for. One template a line; slots are parted by spaces, choices of a slot by "|";
 * "_" is nothing, "+" a space inside a choice: "je|_ veux+bien|veux" stands for four wordings.
 */
export function phrases(templates: string): ReadonlySet<string> {
  const all = new Set<string>();
  for (const template of templates.split("\n")) {
    let wordings = [""];
    for (const slot of template.trim().split(" ")) {
      const choices = slot.split("|").map((choice) => (choice === "_" ? "" : choice.replaceAll("+", " ")));
      wordings = wordings.flatMap((begun) => choices.map((choice) => `${begun} ${choice}`.trim()));
    }
    for (const wording of wordings) if (wording !== "") all.add(wording);
  }
  return all;
}

const LONGEST_PHRASE = 9;

/** Whether `words` are nothing but wordings of `said`, at least one, and of `beside`. */
export function saysOnly(
  words: readonly string[],
  said: ReadonlySet<string>,
  beside: ReadonlyArray<ReadonlySet<string>>,
): boolean {
  // For each place: unreachable, reached without any wording of `said`, or with one. Both may hold.
  const bare = new Array<boolean>(words.length + 1).fill(false);
  const told = new Array<boolean>(words.length + 1).fill(false);
  bare[0] = true;
  for (let from = 0; from < words.length; from++) {
    if (!bare[from] && !told[from]) continue;
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_PHRASE); to++) {
      const wording = words.slice(from, to).join(" ");
      if (said.has(wording)) told[to] = true;
      if (!beside.some((set) => set.has(wording))) continue;
      bare[to] ||= bare[from] === true;
      told[to] ||= told[from] === true;
    }
  }
  return told[words.length] === true;
}
