import { useLingui } from '@lingui/react/macro'
import { useCheckWords } from '../../parts/check-words.ts'
import { moneyText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import type { AskedTexts } from './read-searches.ts'
import style from './searches.module.css'

type Names = Readonly<Record<string, string>>

/** What a search asks for, in words: the words that are looked for, then each filter. */
function useAskedWords(names: Names): (query: AskedTexts) => readonly string[] {
  const { t } = useLingui()
  const { locale } = usePage().language
  const check = useCheckWords()
  const regions = new Intl.DisplayNames(locale, { type: 'region' })
  const dollars = (cents: string) => moneyText(Number(cents), 'USD', locale)
  const words: Readonly<Record<string, (value: string) => string>> = {
    q: (value) => `“${value}”`,
    badge: () => t`supplier has the badge`,
    check,
    country: (value) => regions.of(value) ?? value,
    category: (value) => names[value] ?? value,
    supplier: () => t`one supplier`,
    price_from: (value) => t`price from ${dollars(value)}`,
    price_to: (value) => t`price to ${dollars(value)}`,
    quantity: (value) => t`quantity ${value}`,
    lead_days: (value) => t`ready within ${value} days`,
    stars: (value) => t`stars: ${value} or more`,
    on_time: (value) => t`on time: ${value} % or more`,
  }
  const lists: ReadonlySet<string> = new Set(['check', 'country', 'category', 'incoterm', 'certificate'])
  return (query) =>
    Object.entries(query).flatMap(([field, value]) => {
      if (field === 'sort' || field === 'language') return []
      const values = lists.has(field) ? value.split(',') : [value]
      return values.map((each) => words[field]?.(each) ?? each)
    })
}

/** What a search asks for, each thing in a frame. */
export function AskedWords({ query, names }: { readonly query: AskedTexts; readonly names: Names }) {
  const words = useAskedWords(names)(query)
  return (
    <span className={style.asked}>
      {words.map((word) => (
        <Tag key={word}>
          <bdi suppressHydrationWarning>{word}</bdi>
        </Tag>
      ))}
    </span>
  )
}

/** How often the alert of a search comes, in words. */
export function useAlertWords(): Readonly<Record<'off' | 'daily' | 'weekly', string>> {
  const { t } = useLingui()
  return { off: t`no alert`, daily: t`once a day`, weekly: t`once a week` }
}
