// The sentences of the slider: "I do not think that the film … was good", with a gap of so many words between "not" and "good".

// gap: index.gap.shortest to longest · negated: false leaves "not" out
export const gapSentence = ({ gap: { shortest, negated: texts, plain } }, gap, negated = true) =>
  (negated ? texts : plain)[gap - shortest];

export const gapRange = ({ gap: { shortest, negated } }) => ({ shortest, longest: shortest + negated.length - 1 });
