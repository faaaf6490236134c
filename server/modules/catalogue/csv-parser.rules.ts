import type { Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'

/** No cell of an honest table is longer. */
const CELL_MOST = 100_000
const QUOTE = 34
const LINE_FEED = 10
const RETURN = 13

/** Takes texts as they come. A refusal ends it. */
export interface CsvParser {
  write(text: string): Refusal | undefined
  end(): Refusal | undefined
}

/** Hears a row: its cells, and the line of the file on which it begins, from 1. A refusal ends the parsing. */
export type OnCells = (cells: readonly string[], line: number) => Refusal | undefined

interface Parsing {
  readonly split: number
  readonly onCells: OnCells
  cells: string[]
  cell: string
  /** The line that is read, the one on which the row begins, the one on which a quote was opened. */
  line: number
  begun: number
  quoted: number
  /** `start`: before a cell; `quote`: within quotes; `closing`: behind one, which may be the first of two. */
  state: 'start' | 'plain' | 'quote' | 'closing'
  isAfterReturn: boolean
}

/**
 * Splits a table (RFC 4180, any separator) into rows, text by text: cells in quotes may have separators and lines in
 * them, a doubled quote is one. A quote within a cell that does not begin with one is a sign like others. Refuses
 * `table-broken` { line, why } for a quote that is never closed and a cell without end.
 */
export function csvParser(separator: string, onCells: OnCells): CsvParser {
  const p: Parsing = {
    ...{ split: separator.charCodeAt(0), onCells, cells: [], cell: '', line: 1, begun: 1, quoted: 0 },
    ...{ state: 'start', isAfterReturn: false },
  }
  return {
    write: (text) => write(p, text),
    end() {
      if (p.state === 'quote') return broken(p, 'a quote is never closed')
      return p.cell === '' && p.cells.length === 0 ? undefined : endRow(p)
    },
  }
}

const broken = (p: Parsing, why: string) => refuse('table-broken', { line: p.quoted || p.line, why })

function write(p: Parsing, text: string): Refusal | undefined {
  for (let i = 0; i < text.length; ) {
    if (quoteAt(p, text.charCodeAt(i))) {
      i += 1
      continue
    }
    const end = plainEnd(p, text, i)
    const refused = end > i ? addPiece(p, text.slice(i, end)) : signAt(p, text.charCodeAt(i))
    if (refused !== undefined) return refused
    i = Math.max(end, i + 1)
  }
  return undefined
}

/** A quote that opens a cell, or is the second of two; whatever else stands behind a closing one is plain. */
function quoteAt(p: Parsing, code: number): boolean {
  if (p.state === 'start' && code === QUOTE) {
    p.state = 'quote'
    p.quoted = p.line
    p.isAfterReturn = false
    return true
  }
  if (p.state !== 'closing') return false
  p.state = code === QUOTE ? 'quote' : 'plain'
  if (code === QUOTE) p.cell += '"'
  return code === QUOTE
}

/** The end of what needs no look: up to the next quote within quotes, else the next separator or line. */
function plainEnd({ state, split }: Parsing, text: string, from: number): number {
  if (state === 'quote') {
    const found = text.indexOf('"', from)
    return found < 0 ? text.length : found
  }
  let i = from
  for (; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code === split || code === LINE_FEED || code === RETURN) break
  }
  return i
}

function addPiece(p: Parsing, piece: string): Refusal | undefined {
  if (p.state === 'quote') p.line += piece.split('\n').length - 1
  if (p.state === 'start') p.state = 'plain'
  p.cell += piece
  p.isAfterReturn = false
  return p.cell.length > CELL_MOST ? broken(p, 'a cell has no end') : undefined
}

/** A closing quote, the end of a line, or the separator. */
function signAt(p: Parsing, code: number): Refusal | undefined {
  if (p.state === 'quote') {
    p.state = 'closing'
    return undefined
  }
  if (code !== LINE_FEED && code !== RETURN) {
    p.cells.push(p.cell)
    p.cell = ''
    p.state = 'start'
    p.isAfterReturn = false
    return undefined
  }
  // One end of a line may be two signs, also when a piece of the file ends between them.
  const isSecond = code === LINE_FEED && p.isAfterReturn
  p.isAfterReturn = code === RETURN
  if (isSecond) return undefined
  p.line += 1
  return endRow(p)
}

function endRow(p: Parsing): Refusal | undefined {
  const [row, begun] = [[...p.cells, p.cell], p.begun]
  p.cells = []
  p.cell = ''
  p.state = 'start'
  p.begun = p.line
  return row.every((each) => each.trim() === '') ? undefined : p.onCells(row, begun)
}
