import PDFDocument from 'pdfkit'
import type { Sheet } from '../kernel/sheet.ts'
import { type FontName, fontBytes, type Run, runsOf, type Weight } from './pdf-fonts.ts'
import { linesOf } from './pdf-lines.ts'

/** A4 in points, and where text may stand. */
export const page = { width: 595.28, height: 841.89, left: 56, right: 56, top: 56, bottom: 72 } as const
export const textWidth = page.width - page.left - page.right
const bottom = page.height - page.bottom

/** Ink on paper, as in the app's light scheme. */
export const inks = { ink: '#1b1d1a', quiet: '#5a5f57', line: '#c9cbc2', seal: '#1e5c46' } as const

/** How a text stands. */
export interface Style {
  readonly size: number
  readonly weight?: Weight
  readonly ink?: string
  readonly align?: 'end'
}

/** Where a text stands: its upper left corner and how wide it may be. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
}

const LEADING = 1.45

/** Pages that grow downward. `y` is where the next block begins. */
export interface Pages {
  y: number
  /** How high a text would be. */
  height(text: string, style: Style, width: number): number
  /** Writes a text at a place and answers its height; `y` stays. */
  write(text: string, style: Style, place: Place): number
  rule(y: number, ink?: string, x?: number, width?: number): void
  /** Goes to a new page when less than so many points are left. */
  need(points: number): boolean
  /** Writes the foot of each page and ends the document. */
  end(): Promise<Uint8Array>
}

/** An empty document with the sheet's metadata; nothing in it but what the sheet says. */
export function openPages(sheet: Sheet): Pages {
  const document = openDocument(sheet)
  const bytes: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => bytes.push(chunk))
  const ended = new Promise<Uint8Array>((resolve) => document.on('end', () => resolve(Buffer.concat(bytes))))
  const ink = pen(document)
  const pages: Pages = {
    y: page.top,
    ...ink,
    rule(y, color = inks.line, x = page.left, width = textWidth) {
      document.lineWidth(0.6).strokeColor(color)
      document.moveTo(x, y)
      document.lineTo(x + width, y).stroke()
    },
    need(points) {
      if (pages.y + points <= bottom) return false
      document.addPage()
      pages.y = page.top
      return true
    },
    async end() {
      const { start, count } = document.bufferedPageRange()
      for (let n = start; n < start + count; n += 1) {
        document.switchToPage(n)
        writeFoot(pages, sheet, n + 1 - start, count)
      }
      document.end()
      return ended
    },
  }
  return pages
}

function openDocument({ language, title, author, issuedAt }: Sheet): PDFKit.PDFDocument {
  const at = new Date(issuedAt)
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    lang: language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: title, Author: author, Producer: 'Surety', Creator: 'Surety', CreationDate: at, ModDate: at },
  })
  for (const script of ['latin', 'chinese'] as const)
    for (const weight of ['regular', 'bold'] as const) known(document, `${script}-${weight}`)
  return document
}

/** A font's file is parsed when the first text needs it. */
function known(document: PDFKit.PDFDocument, name: FontName): void {
  document.registerFont(name, fontBytes(name))
}

function pen(document: PDFKit.PDFDocument): Pick<Pages, 'height' | 'write'> {
  const widths = new Map<string, number>()
  /** At size 1: fonts scale. */
  const widthOf = ({ font, text }: Run) => {
    const key = `${font}|${text}`
    const width = widths.get(key) ?? document.font(font).fontSize(1).widthOfString(text)
    widths.set(key, width)
    return width
  }
  const measure = (text: string, { size, weight = 'regular' }: Style) =>
    runsOf(text, weight).reduce((sum, run) => sum + size * widthOf(run), 0)
  const lines = (text: string, style: Style, width: number) =>
    linesOf(printable(text), width, (piece) => measure(piece, style))
  return {
    height: (text, style, width) => lines(text, style, width).length * style.size * LEADING,
    write(text, style, { x, y, width }) {
      const { size, weight = 'regular', ink = inks.ink, align } = style
      const broken = lines(text, style, width)
      for (const [i, line] of broken.entries()) {
        let at = align === 'end' ? x + width - measure(line, style) : x
        for (const run of runsOf(line, weight)) {
          document.font(run.font).fontSize(size).fillColor(ink)
          document.text(run.text, at, y + i * size * LEADING, { lineBreak: false, baseline: -size * 0.95 })
          at += size * widthOf(run)
        }
      }
      return broken.length * size * LEADING
    },
  }
}

/** Control characters and marks of direction have no shape. */
function printable(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, '').normalize('NFC')
}

function writeFoot(pages: Pages, { foot, pageWords }: Sheet, n: number, of: number): void {
  const y = page.height - 46
  const style = { size: 7.5, ink: inks.quiet }
  pages.rule(y - 8)
  pages.write(foot, style, { x: page.left, y, width: textWidth - 90 })
  const words = pageWords.replace('{page}', String(n)).replace('{pages}', String(of))
  pages.write(words, { ...style, align: 'end' }, { x: page.width - page.right - 80, y, width: 80 })
}
