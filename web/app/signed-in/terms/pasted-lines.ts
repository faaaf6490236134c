import { decimalOf } from './line-amount.ts'
import { emptyLine, type TypedLine } from './typed-terms.ts'
import { unitOf } from './unit-codes.ts'

/**
 * Lines copied from a spreadsheet: one row each, cells divided by tabs (or semicolons), in the order name, quantity,
 * unit, price. A row whose second cell is no number is a heading and is left out. At most a thousand.
 */
export function pastedLines(text: string): readonly TypedLine[] {
  const rows = text.split(/\r?\n/).map((row) => row.split(row.includes('\t') ? '\t' : ';').map((cell) => cell.trim()))
  return rows.slice(0, 1001).flatMap(([name = '', second = '', third = '', fourth = '']) => {
    const quantity = decimalOf(second)
    if (name === '' || quantity === undefined) return []
    // Without a unit, the third cell is the price.
    const hasUnit = decimalOf(third.replace(/^[^\d]+/, '')) === undefined
    const [unit, price] = hasUnit ? [unitOf(third), fourth] : ['C62', third]
    const bare = price.replace(/^[^\d]+|[^\d]+$/g, '')
    return [{ ...emptyLine, name, quantity, unit, price: decimalOf(bare) ?? '' }]
  })
}
