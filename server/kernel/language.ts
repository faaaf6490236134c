import { exponentOf } from './currency.ts'
import { amountText, type Money } from './money.ts'

/** The languages in which the product speaks to people. */
export const languages = ['en', 'zh', 'es'] as const
export type Language = (typeof languages)[number]

/** The language for a wish such as `zh-CN,zh;q=0.9`; English where it is none of ours. */
export function languageFor(wish: string | undefined): Language {
  const first = (wish ?? '').split(/[,;-]/)[0]?.trim().toLowerCase()
  return languages.find((language) => language === first) ?? 'en'
}

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN', es: 'es' }

/** An amount on a document: its currency, and all decimals of it. `EUR 1,234.50` */
export function moneyWords(value: Money, language: Language): string {
  const digits = exponentOf(value.currency)
  const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: 'always' as const }
  const format = new Intl.NumberFormat(locales[language], fixed)
  return `${value.currency} ${format.format(amountText(value) as Intl.StringNumericLiteral)}`
}

/** A date on a document (`2026-03-01`), its month in words. */
export function dateWords(date: string, language: Language): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locales[language], format).format(new Date(`${date}T00:00:00Z`))
}

/** An instant on a document, in a zone that is named beside it. */
export function instantWords(at: string, zone: string, language: Language): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  const text = new Intl.DateTimeFormat(locales[language], { ...format, timeZone: zone, hourCycle: 'h23' })
  return `${text.format(new Date(at))} (${zone})`
}

/** A country's name; its code where the name is not known. */
export function countryWords(country: string, language: Language): string {
  return new Intl.DisplayNames(locales[language], { type: 'region', fallback: 'code' }).of(country) ?? country
}
