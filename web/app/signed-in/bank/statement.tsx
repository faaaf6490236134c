import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { dayText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { usePage } from '../../shell/page-data.ts'
import style from '../company/company.module.css'
import trade from '../trade/trade.module.css'
import { takeBankStep } from './bank-steps.ts'
import { useBecameWords } from './bank-words.ts'
import { CaseList } from './case-list.tsx'
import { EntryTable } from './entry-table.tsx'
import { readStatement, type StatementData } from './read-bank.ts'
import { StatementState } from './statement-table.tsx'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readStatement(context, request, params.statementId ?? '')
export const action = ({ context, request }: ActionFunctionArgs) => takeBankStep(context, request)

/** What did the bank say, and what became of each entry? */
export default function Statement() {
  const { statement, entries, cases, mayMove, self, became } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const { locale } = usePage().language
  const title = statement.sequence === null ? statement.reference : t`Statement ${statement.sequence}`
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`${title} · Surety`}</title>
      <div>
        <p className="small">
          <a href="/finance/bank">
            <Trans>Bank and books</Trans>
          </a>
        </p>
        <h1>{title}</h1>
        <p className="muted">
          {statement.account} · {statement.format}
          {statement.version !== '' && `.001.${statement.version}`} · {dayText(statement.created_on, locale)}
        </p>
      </div>
      <Sums statement={statement} />
      {cases.data.length > 0 && (
        <section className={`sheet ${trade.stack}`} id="cases">
          <h2>
            <Trans>What does not add up</Trans>
          </h2>
          <CaseList cases={cases.data} mayMove={mayMove} self={self} isAtStatement />
        </section>
      )}
      <Entries statement={statement} entries={entries} became={became} />
    </div>
  )
}

type One = StatementData['statement']

function Entries({ statement, entries, became }: Pick<StatementData, 'statement' | 'entries' | 'became'>) {
  return (
    <section className={`sheet ${trade.stack}`} id="entries">
      <h2>
        <Trans>Entries</Trans>
      </h2>
      <Kinds statement={statement} chosen={became} />
      {entries.data.length === 0 ? (
        <p>
          <Trans>No entry.</Trans>
        </p>
      ) : (
        <EntryTable entries={entries.data} />
      )}
      {entries.next_cursor !== null && (
        <p>
          <a
            className="button plain"
            href={`?${new URLSearchParams({ entries: entries.next_cursor, became })}#entries`}
          >
            <Trans>The next ones</Trans>
          </a>
        </p>
      )}
    </section>
  )
}

/** Opening, in, out, closing: the sum that has to hold. */
function Sums({ statement }: { readonly statement: One }) {
  const { opening, closing, credits, debits, currency, warnings } = statement
  const amount = (value: number | null) => (value === null ? '–' : <Money amount={value} currency={currency} />)
  return (
    <section className={`sheet ${trade.stack}`}>
      <div>
        <StatementState statement={statement} />
      </div>
      <dl className={trade.facts}>
        <dt>
          <Trans>Opening balance</Trans>
        </dt>
        <dd>{amount(opening)}</dd>
        <dt>
          <Trans>Came in</Trans>
        </dt>
        <dd>{amount(credits)}</dd>
        <dt>
          <Trans>Went out</Trans>
        </dt>
        <dd>{amount(debits)}</dd>
        <dt>
          <Trans>Closing balance</Trans>
        </dt>
        <dd>{amount(closing)}</dd>
      </dl>
      {warnings.map((warning) => (
        <p key={warning} className="small muted">
          {warning}
        </p>
      ))}
    </section>
  )
}

/** How many entries became what; each leads to those alone. */
function Kinds({ statement, chosen }: { readonly statement: One; readonly chosen: string }) {
  const { t } = useLingui()
  const words = useBecameWords()
  const all = { became: '', count: statement.became.reduce((sum, each) => sum + each.count, 0) }
  return (
    <nav className={style.tags} aria-label={t`Kinds of entries`}>
      {[all, ...statement.became].map(({ became, count }) => (
        <a
          key={became}
          className="button plain"
          href={became === '' ? '?#entries' : `?became=${became}#entries`}
          {...(became === chosen ? { 'aria-current': 'true' as const } : {})}
        >
          {became === '' ? t`all` : words(became)} ({count})
        </a>
      ))}
    </nav>
  )
}
