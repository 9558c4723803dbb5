/** French function words, folded. "ete" (the summer), "sans" and "sur" of places stay searchable where they carry meaning. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a ai aie aient ainsi alors as au aucun aucune aujourd hui auquel aura aurai aurais aurait auront aussi autre autres
  aux auxquelles auxquels avaient avais avait avec avez aviez avions avoir avons ayant ayez
  c ca car ce ceci cela celle celles celui cependant ces cet cette ceux chacun chacune chaque chez ci comme comment
  d dans de des desquelles desquels deux-ci donc dont du duquel
  elle elles en encore entre es est et etaient etais etait etant etes etiez etre eu eue eux
  fait faire fais font faites faut fera ferai
  hein
  il ils
  j je jusque jusqu
  l la laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lorsqu lui
  m ma mais me mes mien mienne moi mon
  n ne ni non nos notre nous
  on ont or ou oui
  par parce pas pendant peu peut peuvent peux plus pour pourquoi pourra pourrai pourrais pourrait pourrez pourriez pouvez
  pouvoir pu puis puisque puisqu puisse
  qu quand que quel quelle quelles quelque quelques quels qui quoi quoique
  s sa se sera serai serais serait seront ses si sien sienne sinon soi soient sois soit sommes son sont suis sur
  t ta tandis te tel telle telles tels tes tien toi ton tous tout toute toutes tres tu
  un une
  va vais vas vers voici voila vont vos votre vous
  y`.split(/\s+/),
);
