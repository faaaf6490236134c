import { isChinese } from './pdf-fonts.ts'

/** How wide a text is, in points. */
export type Measure = (text: string) => number

/**
 * Breaks a text into lines of at most `width`: between words, between any two Chinese characters, and within a word
 * that is longer than a line. Line breaks of the text stay.
 */
export function linesOf(text: string, width: number, measure: Measure): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    let used = 0
    for (const word of wordsOf(paragraph)) {
      // Word by word, so that each is measured once however long the text is.
      if (used + measure(word.trimEnd()) > width) {
        if (line.trim() !== '') lines.push(line.trimEnd())
        const pieces = piecesOf(word.trimStart(), width, measure)
        lines.push(...pieces.slice(0, -1))
        line = pieces.at(-1) ?? ''
        used = measure(line)
      } else {
        line += word
        used += measure(word)
      }
    }
    return [...lines, line.trimEnd()]
  })
}

/** Words with the space behind them; each Chinese character is one, with the punctuation that must not begin a line. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  let open = ''
  for (const character of text) {
    if (noStart.test(character) && open === '' && words.length > 0) words.push(`${words.pop()}${character}`)
    else if (isChinese(character)) {
      if (open !== '') words.push(open)
      open = ''
      words.push(character)
    } else if (character === ' ' || character === '\t') {
      words.push(`${open} `)
      open = ''
    } else open += character
  }
  return open === '' ? words : [...words, open]
}

const noStart = /[、。，．：；！？）」』】》〉]/

/** A word in pieces that fit the width; a word that fits is one piece. */
function piecesOf(word: string, width: number, measure: Measure): readonly string[] {
  if (measure(word.trimEnd()) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && measure(piece + character) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
