import { known } from '../../kernel/known.ts'
import type { BankDetail } from './bank-entry.rules.ts'
import { said } from './camt-entry.rules.ts'

/**
 * What stands in field 86 has no common form. Read are: the numbered subfields of the German banks (`?20…?29` text,
 * `?31` account, `?32` name: DFÜ-Abkommen of Die Deutsche Kreditwirtschaft, annex 3), the code words of SEPA inside
 * (`EREF+`, `SVWZ+`), the same subfields after `^`, `~` or `<` as Polish banks have them (BNP Paribas Bank Polska,
 * *Description of MT940 statement file*), and the slash words of other European banks (`/EREF/…/ORDP//NAME/…/REMI/…`:
 * SWIFT's own list).
 */
export function narrativeIn(text: string): BankDetail {
  const joined = text.replace(/\n/g, '')
  const mark = /^\d{3}([?^~<@])\d{2}/.exec(joined)?.[1] ?? (joined.includes('?20') ? '?' : undefined)
  if (mark !== undefined) return numbered(joined, mark)
  if (/^\/[A-Z]{2,8}\//.test(joined)) return slashed(joined)
  return { references: [], text: text.replace(/\n/g, ' ').trim() }
}

function numbered(text: string, mark: string): BankDetail {
  const fields = new Map<string, string>()
  for (const piece of text.split(mark).slice(1)) if (/^\d{2}/.test(piece)) fields.set(piece.slice(0, 2), piece.slice(2))
  const join = (from: number, to: number) =>
    [...fields]
      .filter(([number]) => Number(number) >= from && Number(number) <= to)
      .map(([, value]) => value)
      .join('')
  const free = join(20, 29) + join(60, 63)
  const words = wordsIn(free)
  return {
    references: [],
    text: words.get('SVWZ') ?? (words.size > 0 ? '' : free),
    ...known({
      endToEndId: said(words.get('EREF')),
      file: said(words.get('KREF')),
      name: blankless(join(32, 33)),
      account: blankless(fields.get('31') ?? fields.get('38') ?? '')?.replace(/\s/g, ''),
    }),
  }
}

/** `EREF+…SVWZ+…`: each word goes on to the next. */
function wordsIn(text: string): ReadonlyMap<string, string> {
  const found = text.split(/(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC)\+/)
  const words = new Map<string, string>()
  for (let i = 1; i + 1 < found.length; i += 2) words.set(found[i] ?? '', (found[i + 1] ?? '').trim())
  return words
}

const slashWords = 'EREF|RREF|ORDP|BENM|REMI|NAME|IBAN|ACCT|BIC|TRTP|MARF|CSID|ISDT|PURP|UDTR|UCRD|SVCL|PREF|CNTP|RTRN'

function slashed(text: string): BankDetail {
  const found = text.split(new RegExp(`/(${slashWords})/`))
  const words = new Map<string, string>()
  for (let i = 1; i + 1 < found.length; i += 2) {
    const value = (found[i + 1] ?? '').trim().replace(/\/+$/, '')
    if (value !== '' && !words.has(found[i] ?? '')) words.set(found[i] ?? '', value)
  }
  // `/CNTP/account/bank/name/town`
  const [account, , name] = (words.get('CNTP') ?? '').split('/')
  const remittance = (words.get('REMI') ?? '').replace(/^(USTD|STRD)\/\/?(CUR\/)?/, '')
  return {
    references: [],
    text: remittance,
    ...known({
      endToEndId: said(words.get('EREF')),
      file: said(words.get('PREF')),
      name: words.get('NAME') ?? blankless(name ?? ''),
      account: (words.get('IBAN') ?? words.get('ACCT') ?? blankless(account ?? ''))?.replace(/\s/g, ''),
    }),
  }
}

function blankless(text: string): string | undefined {
  const trimmed = text.trim()
  return trimmed === '' ? undefined : trimmed
}
