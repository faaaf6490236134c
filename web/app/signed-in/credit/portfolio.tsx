import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { dayText, percentText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Head } from '../../parts/table-head.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { useCollectingReason, useCollectionWords } from '../pay-later/collecting-words.ts'
import { useLineStateWords } from '../pay-later/credit-words.ts'
import { toneOf, useDrawFactWords, useDrawStateWords } from '../pay-later/draw-words.ts'
import { usePromiseWords } from '../pay-later/promise-part.tsx'
import trade from '../trade/trade.module.css'
import { type Portfolio, readPortfolio } from './read-credit.ts'

export const loader = ({ context, request }: LoaderFunctionArgs) => readPortfolio(context, request)

/** What is lent, how old is it, what of it will be lost, and whom do we call today? */
export default function PortfolioPage() {
  const { portfolio, desk } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const { locale } = usePage().language
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`What is lent · Surety`}</title>
      <header className={trade.head}>
        <h1>
          <Trans>What is lent</Trans>
        </h1>
        <p>
          <Trans>On {dayText(portfolio.on, locale)}, charges as they are booked</Trans> ·{' '}
          <a href="/credit-applications">
            <Trans>Credit</Trans>
          </a>
        </p>
      </header>
      <Desk desk={desk} />
      {portfolio.lenders.length === 0 && (
        <p className="sheet">
          <Trans>Nothing is owed on any line.</Trans>
        </p>
      )}
      {portfolio.lenders.map((lender) => (
        <Ageing key={lender.lender} lender={lender} />
      ))}
      <Lines lines={portfolio.lines} />
    </div>
  )
}

function Desk({ desk }: Pick<Portfolio, 'desk'>) {
  const { t } = useLingui()
  return (
    <section className={`sheet ${trade.stack}`} id="desk">
      <h2>
        <Trans>Past due, the oldest first</Trans>
      </h2>
      {desk.data.length === 0 ? (
        <p>
          <Trans>Nothing is past due.</Trans>
        </p>
      ) : (
        <table className="lists">
          <Head words={[t`Company`, t`State`, t`Last word`]} numbers={[t`Days past due`, t`Owed today`]} />
          <tbody>
            {desk.data.map((each) => (
              <DeskRow key={each.draw} each={each} />
            ))}
          </tbody>
        </table>
      )}
      {desk.next_cursor !== null && (
        <p>
          <a href={`/credit-portfolio?behind=${desk.next_cursor}#desk`}>
            <Trans>Later ones</Trans>
          </a>
        </p>
      )}
    </section>
  )
}

function DeskRow({ each }: { readonly each: Portfolio['desk']['data'][number] }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const [state, fact, promise] = [useDrawStateWords(), useDrawFactWords(), usePromiseWords()]
  const [collection, why] = [useCollectionWords(), useCollectingReason()]
  return (
    <tr>
      <th scope="row">
        <a href={`/credit-draws/${each.draw}`}>
          <bdi>{each.name}</bdi>
        </a>
      </th>
      <td data-label={t`State`}>
        <Tag tone={toneOf(each.state)}>{state(each.state)}</Tag>{' '}
        {each.write_off === 'waiting' && <Tag tone="warn">{t`waits for a second person`}</Tag>}{' '}
        {each.promise !== null && (
          <Tag tone={each.promise.state === 'broken' ? 'bad' : 'plain'}>
            {promise(each.promise.state)}: <Money {...each.promise.amount} />, {dayText(each.promise.pay_by, locale)}
          </Tag>
        )}{' '}
        {each.collection !== null && (
          <span className="small">
            <Tag tone="warn">{collection(each.collection.state)}</Tag> {why(each.collection.reason ?? '')}
          </span>
        )}
      </td>
      <td data-label={t`Last word`}>
        {each.last !== null && `${dayText(each.last.day, locale)}: ${fact(each.last.kind)}`}
      </td>
      <td data-label={t`Days past due`} className="number">
        {each.days_past_due}
      </td>
      <td data-label={t`Owed today`} className="number">
        <Money {...each.owed} />
      </td>
    </tr>
  )
}

type Lender = Portfolio['portfolio']['lenders'][number]

function Ageing({ lender }: { readonly lender: Lender }) {
  const { t } = useLingui()
  const heads = [t`Draws`, t`Principal`, t`Interest`, t`Late charges`, t`Expected loss`] as const
  return (
    <section className={`sheet ${trade.stack}`}>
      <header className={trade.between}>
        <h2>{lender.lender === 'own' ? <Trans>Own money, by age</Trans> : <Trans>{lender.lender}, by age</Trans>}</h2>
        <p>
          <Trans>
            <Money {...lender.owed} /> owed, <Money {...lender.expected_loss} /> expected to be lost
          </Trans>
        </p>
      </header>
      <table className="lists">
        <Head words={[t`Days past due`]} numbers={heads} />
        <tbody>
          {lender.buckets.map((bucket, at) => {
            const from = at === 0 ? 0 : (lender.buckets[at - 1]?.up_to_days ?? 0) + 1
            return <BucketRow key={from} from={from} bucket={bucket} heads={heads} />
          })}
        </tbody>
      </table>
    </section>
  )
}

interface BucketProps {
  readonly from: number
  readonly bucket: Lender['buckets'][number]
  readonly heads: readonly string[]
}

function BucketRow({ from, bucket, heads }: BucketProps) {
  const { locale } = usePage().language
  return (
    <tr>
      <th scope="row">
        <Days from={from} to={bucket.up_to_days} />
      </th>
      <td data-label={heads[0]} className="number">
        {bucket.draws}
      </td>
      <td data-label={heads[1]} className="number">
        <Money {...bucket.principal} bare />
      </td>
      <td data-label={heads[2]} className="number">
        <Money {...bucket.interest} bare />
      </td>
      <td data-label={heads[3]} className="number">
        <Money {...bucket.late} bare />
      </td>
      <td data-label={heads[4]} className="number">
        <Money {...bucket.expected_loss} bare /> ({percentText(bucket.loss_bps, locale)})
      </td>
    </tr>
  )
}

function Days({ from, to }: { readonly from: number; readonly to: number | null }) {
  if (to === null) return <Trans>{from} and more</Trans>
  return to === 0 ? <Trans>not past due</Trans> : `${from}–${to}`
}

function Lines({ lines }: Pick<Portfolio['portfolio'], 'lines'>) {
  const { t } = useLingui()
  const word = useLineStateWords()
  return (
    <section className={`sheet ${trade.stack}`} id="lines">
      <h2>
        <Trans>Lines by state</Trans>
      </h2>
      <table className="lists">
        <Head words={[t`State`]} numbers={[t`Lines`, t`Limit`, t`Used`]} />
        <tbody>
          {lines.map(({ state, lines: n, limit, used }) => (
            <tr key={state}>
              <th scope="row">{word(state)}</th>
              <td data-label={t`Lines`} className="number">
                {n}
              </td>
              <td data-label={t`Limit`} className="number">
                <Money {...limit} />
              </td>
              <td data-label={t`Used`} className="number">
                <Money {...used} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
