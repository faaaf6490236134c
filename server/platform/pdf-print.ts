import type { Sheet } from '../kernel/sheet.ts'
import { writeBlock } from './pdf-blocks.ts'
import { inks, openPages, type Pages, page, textWidth } from './pdf-page.ts'

/**
 * Prints a sheet as a PDF on A4: text that can be selected, fonts embedded as subsets, and the same bytes for the same
 * sheet. It takes milliseconds up to seconds of the thread: `printer.ts` does it beside the server's.
 */
export async function printPdf(sheet: Sheet): Promise<Uint8Array> {
  const pages = openPages(sheet)
  writeHead(pages, sheet)
  for (const block of sheet.blocks) writeBlock(pages, block)
  return pages.end()
}

function writeHead(pages: Pages, { heading, author }: Sheet): void {
  const half = textWidth * 0.62
  const left = { x: page.left, width: half }
  const seal = { size: 9, weight: 'bold', ink: inks.seal } as const
  let y = pages.y + pages.write(author, seal, { ...left, y: pages.y }) + 14
  y += pages.write(heading.kind, { size: 20, weight: 'bold' }, { ...left, y }) + 1
  y += pages.write(heading.name, { size: 11, ink: inks.quiet }, { ...left, y })
  const right = { x: page.left + half + 12, width: textWidth - half - 12 }
  let at = pages.y
  for (const line of heading.aside) {
    at += pages.write(line, { size: 8.5, ink: inks.quiet, align: 'end' }, { ...right, y: at })
  }
  pages.y = Math.max(y, at) + 12
  pages.rule(pages.y, inks.ink)
  pages.y += 16
}
