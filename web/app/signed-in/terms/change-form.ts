import { pastedLines } from './pasted-lines.ts'
import { emptyLine, emptyQuality, type TypedLine, type TypedTerms } from './typed-terms.ts'

const LINES_MOST = 1000
const INSTALMENTS_MOST = 20
const DOCUMENTS_MOST = 30

/**
 * The form after a button that changes its shape: `add-line`, `remove-line-2`, `add-quality-0`, `add-instalment`,
 * `remove-instalment-1`, `add-document`, `remove-document-0`, `paste`. The same with script and without; what is no
 * such button changes nothing.
 */
export function changedForm(typed: TypedTerms, button: string, pasted = ''): TypedTerms {
  const { lines, instalments, documents } = typed
  const n = Number(/-(\d+)$/.exec(button)?.[1] ?? Number.NaN)
  switch (button.replace(/-\d+$/, '')) {
    case 'add-line':
      return lines.length >= LINES_MOST ? typed : { ...typed, lines: [...lines, emptyLine] }
    case 'remove-line':
      return { ...typed, lines: lines.length === 1 ? [emptyLine] : lines.filter((_, i) => i !== n) }
    case 'add-quality':
      return { ...typed, lines: lines.map((line, i) => (i === n ? withQuality(line) : line)) }
    case 'add-instalment':
      if (instalments.length >= INSTALMENTS_MOST) return typed
      return { ...typed, instalments: withInstalment(instalments) }
    case 'remove-instalment':
      return n === 0 ? typed : { ...typed, instalments: instalments.filter((_, i) => i !== n) }
    case 'add-document':
      if (documents.length >= DOCUMENTS_MOST) return typed
      return { ...typed, documents: [...documents, { kind: 'packing-list', name: '' }] }
    case 'remove-document':
      return { ...typed, documents: documents.filter((_, i) => i !== n) }
    case 'paste': {
      const filled = lines.filter(({ name, quantity, price }) => name !== '' || quantity !== '' || price !== '')
      const all = [...filled, ...pastedLines(pasted)].slice(0, LINES_MOST)
      return { ...typed, lines: all.length === 0 ? [emptyLine] : all }
    }
    default:
      return typed
  }
}

function withQuality(line: TypedLine): TypedLine {
  return { ...line, quality: [...line.quality, emptyQuality] }
}

/** A second instalment makes a deposit of the first: 30 % is what trade usually asks. */
function withInstalment(instalments: TypedTerms['instalments']): TypedTerms['instalments'] {
  const before = instalments.map((each, i) =>
    i === instalments.length - 1 && each.amount === '' ? { ...each, amount: i === 0 ? '30 %' : '' } : each,
  )
  return [...before, { amount: '', event: 'goods-ready', date: '' }]
}
