/** A page of the documentation that is made of code. */
export interface Paper {
  /** From the project's folder. */
  readonly path: string
  readonly text: string
}

/** A page with its heading and a line that says where it comes from. */
export function paper(path: string, title: string, source: string, parts: readonly string[]): Paper {
  const from = `<!-- Written by \`npm run papers\` from ${source}. Change it there. -->`
  return { path, text: `${[`# ${title}`, from, ...parts].join('\n\n')}\n` }
}

/** A Markdown table; `|` inside a cell is escaped. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

export function code(text: string): string {
  return `\`${text}\``
}

/** A Mermaid diagram. */
export function mermaid(lines: readonly string[]): string {
  return ['```mermaid', ...lines, '```'].join('\n')
}
