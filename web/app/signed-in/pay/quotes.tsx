import { Trans, useLingui } from '@lingui/react/macro'
import { Deadline } from '../../parts/deadline.tsx'
import { Money, useMoneyText } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import type { Instalment } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import { useMethodName, useMethodNote, useWhyNot } from './method-names.ts'
import { type Abroad, RateLine } from './pay-abroad.tsx'
import style from './quotes.module.css'
import { isLate, type Quote } from './sort-quotes.ts'

export interface QuotesProps {
  readonly quotes: readonly Quote[]
  readonly due: Instalment
  /** As it was typed; empty: the whole instalment. */
  readonly part: string
  /** In which currency it is paid, and by which promised rate. */
  readonly abroad: Abroad
}

/** Methods side by side, each with all that it costs and when the money is there. */
export function Quotes({ quotes, due, part, abroad }: QuotesProps) {
  const possible = quotes.filter((quote) => quote.possible)
  return (
    <section className={trade.stack} aria-labelledby="methods">
      <div className={trade.between}>
        <h2 id="methods">
          <Trans>Choose how to pay</Trans>
        </h2>
        <span className="small muted">
          <Trans>Smallest total first; what would come after the due date stands last. Nothing is added later.</Trans>
        </span>
      </div>
      <ul className={style.methods}>
        {possible.map((quote, i) => (
          <MethodCard key={quote.method} quote={quote} due={due} first={i === 0} isPart={part !== ''} abroad={abroad} />
        ))}
      </ul>
      <Impossible quotes={quotes.filter((quote) => !quote.possible)} />
      <PartForm due={due} part={part} />
    </section>
  )
}

function MethodCard(props: { quote: Quote; due: Instalment; first: boolean; isPart: boolean; abroad: Abroad }) {
  const { quote, due, abroad } = props
  const asked = quote.exchange?.asked ?? quote.total
  const { t } = useLingui()
  const money = useMoneyText()
  const name = useMethodName()(quote.method)
  const note = useMethodNote()(quote.method)
  return (
    <li className={`sheet ${style.method}`}>
      <div className={trade.between}>
        <h3>{name}</h3>
        {props.first && (
          <Tag tone="seal">
            <Trans>suits this order</Trans>
          </Tag>
        )}
        {isLate(quote, due.due_by) && (
          <Tag tone="warn">
            <Trans>after the due date</Trans>
          </Tag>
        )}
      </div>
      <p className="small muted">{note}</p>
      <Figures quote={quote} />
      {quote.exchange !== null && <RateLine exchange={quote.exchange} />}
      {quote.expected_by !== null && (
        <p className="small">
          <Trans>Here by</Trans> <Deadline at={quote.expected_by} zone="UTC" />
        </p>
      )}
      {quote.hold_until !== null && (
        <p className="small">
          <Tag tone="warn">
            <Trans>not kept as long as these terms may need</Trans>
          </Tag>
        </p>
      )}
      <Form method="post">
        {quote.exchange !== null && <input type="hidden" name="currency" value={abroad.currency} />}
        {quote.exchange !== null && <input type="hidden" name="rate_lock" value={abroad.rateLock} />}
        {props.isPart && <input type="hidden" name="amount" value={quote.amount.amount} />}
        <button type="submit" name="method" value={quote.method} className={`button ${props.first ? '' : 'plain'}`}>
          {t`Pay ${money(asked)}: ${name}`}
        </button>
      </Form>
    </li>
  )
}

/** What goes where, to the last unit. */
function Figures({ quote }: { readonly quote: Quote }) {
  return (
    <dl className={style.figures}>
      <dt>
        <Trans>Toward the order</Trans>
      </dt>
      <dd>
        <Money {...quote.amount} />
      </dd>
      <dt>
        <Trans>Processing fee</Trans>
      </dt>
      <dd>
        <Money {...quote.fee} />
      </dd>
      <dt>
        <TaxWords quote={quote} />
      </dt>
      <dd>
        <Money {...quote.fee_tax} />
      </dd>
      {quote.exchange !== null && <Converted total={quote.total} />}
      <dt className={style.total}>
        <Trans>You pay</Trans>
      </dt>
      <dd className={style.total}>
        <Money {...(quote.exchange?.asked ?? quote.total)} />
      </dd>
    </dl>
  )
}

function Converted({ total }: Pick<Quote, 'total'>) {
  return (
    <>
      <dt>
        <Trans>In the order’s currency</Trans>
      </dt>
      <dd>
        <Money {...total} />
      </dd>
    </>
  )
}

function TaxWords({ quote }: { readonly quote: Quote }) {
  const { locale } = usePage().language
  const rate = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  if (quote.tax_kind === 'standard') return <Trans>Tax on the fee, {rate.format(quote.tax_bps / 10_000)}</Trans>
  if (quote.tax_kind === 'reverse-charge') return <Trans>Tax on the fee: you account for it (reverse charge)</Trans>
  if (quote.tax_kind === 'exempt') return <Trans>Tax on the fee: exempt</Trans>
  return <Trans>Tax on the fee: none in your country</Trans>
}

function Impossible({ quotes }: { readonly quotes: readonly Quote[] }) {
  const name = useMethodName()
  const why = useWhyNot()
  if (quotes.length === 0) return null
  return (
    <details>
      <summary>
        <Trans>Methods that do not take this payment</Trans>
      </summary>
      <ul className="small muted">
        {quotes.map(({ method, because }) => (
          <li key={method}>
            {name(method)}: {why(because ?? '')}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Several payments may fill one instalment: by several cards, or by card and wire. */
function PartForm({ due, part }: Pick<QuotesProps, 'due' | 'part'>) {
  return (
    <details open={part !== ''}>
      <summary>
        <Trans>Pay a part of it</Trans>
      </summary>
      <form method="get" className={trade.row}>
        <div className="field">
          <label htmlFor="part">
            <Trans>
              Amount in {due.open.currency}, at most <Money {...due.open} />
            </Trans>
          </label>
          <input id="part" name="part" inputMode="decimal" autoComplete="off" defaultValue={part} required />
        </div>
        <button type="submit" className="button plain">
          <Trans>Show what it costs</Trans>
        </button>
      </form>
      <p className="small muted">
        <Trans>Several payments may fill one instalment. The order counts as paid when the last of them is here.</Trans>
      </p>
    </details>
  )
}
