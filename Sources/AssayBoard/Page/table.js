// The table behind the picture of the ranking: the same figures, for those who do not see the picture.
// SPDX-License-Identifier: Apache-2.0

import { el } from "./dom.js";
import { draws, number, say } from "./words.js";

/** Fills a table with the ranking as it is now. */
export function fillTable(board, table) {
  const { state, parts } = board;
  const { verdict, robustness } = state;
  const columns = verdict.additive ? parts : [];
  const extra = robustness ? [say.first, say.ranks] : [];
  const heads = [say.rank, say.option, say.score, ...columns.map((part) => part.name), ...extra];
  const rows = verdict.order.map((id) => {
    const reach = robustness?.rankRanges[id];
    return [
      verdict.failed?.[id] ? `${say.out}: ${say.failed(verdict.failed[id])}` : String(verdict.ranks[id]),
      board.optionName(id),
      number(verdict.scores[id], verdict.decimals),
      ...columns.map((part) => number(verdict.contributions[id]?.[part.id] ?? 0)),
      ...(robustness ? [draws(robustness.firstShares[id]), reach ? `${reach[0]}–${reach[1]}` : ""] : []),
    ];
  });
  const cell = (text, k) => (k === 1 ? el("th", { scope: "row", dir: "auto", text }) : el("td", { text }));
  table.replaceChildren(
    el("caption", { text: [say.tableTitle, ...(robustness?.sentences ?? []).map(say.sentence)].join(". ") }),
    el("thead", {}, el("tr", {}, ...heads.map((text) => el("th", { scope: "col", text })))),
    el("tbody", {}, ...rows.map((texts) => el("tr", {}, ...texts.map(cell)))),
  );
}
