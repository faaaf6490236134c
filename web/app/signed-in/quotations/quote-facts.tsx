import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { instantText, numberText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { useUnitName } from '../../parts/unit-name.ts'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import style from './quotations.module.css'
import type { Quote } from './read-quotations.ts'
import { useStateWords } from './state-words.ts'

/** A quote as its supplier reads it. */
export function QuoteFacts({ quote }: { readonly quote: Quote }) {
  const { locale } = usePage().language
  const { quotes } = useStateWords()
  return (
    <>
      <p className={trade.row}>
        <Tag tone={quote.state === 'chosen' ? 'seal' : 'plain'}>{quotes[quote.state]}</Tag>
        <span className="small" suppressHydrationWarning>
          <Trans>
            version {quote.version}, holds until {instantText(quote.valid_until, 'UTC', locale)}
          </Trans>
        </span>
      </p>
      <Facts quote={quote} />
      {quote.remarks !== null && (
        <p className={style.text} dir="auto">
          {quote.remarks}
        </p>
      )}
    </>
  )
}

function Facts({ quote }: { readonly quote: Quote }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const unitName = useUnitName()
  const { currency, unit_price, amount, quantity, unit, lead_days, incoterm, incoterm_place } = quote
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t`Price for one`, `${currency} ${numberText(unit_price, locale)}`],
    [t`In all`, <Money key="all" amount={amount} currency={currency} />],
    [t`Quantity`, `${numberText(quantity, locale)} ${unitName(unit)}`],
    [t`Ready in`, <Plural key="ready" value={lead_days} one="# day" other="# days" />],
    [t`Delivery`, <bdi key="delivery">{`${incoterm} ${incoterm_place}`}</bdi>],
  ]
  return (
    <dl className={trade.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd suppressHydrationWarning>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
