import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { dateText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { type Said, SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import { useCaseWords } from './bank-words.ts'
import type { BankCase } from './read-bank.ts'

interface CaseListProps {
  readonly cases: readonly BankCase[]
  readonly mayMove: boolean
  readonly self: string
  /** On the page of its own statement there is no need to lead there. */
  readonly isAtStatement?: boolean
}

/** What does not add up, one below the other, each with what can be done. */
export function CaseList({ cases, ...more }: CaseListProps) {
  return (
    <ul className={style.list}>
      {cases.map((each) => (
        <li key={each.id} id={each.id}>
          <OneCase found={each} {...more} />
        </li>
      ))}
    </ul>
  )
}

type OneCaseProps = Omit<CaseListProps, 'cases'> & { readonly found: BankCase }

function OneCase({ found, mayMove, self, isAtStatement = false }: OneCaseProps) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const words = useCaseWords()
  return (
    <>
      <div className={style.head}>
        <strong>{words(found.kind)}</strong>
        <strong>
          <Money {...found.amount} />
        </strong>
      </div>
      <div className="small muted">
        <Trans>
          {found.bank} · open since {dateText(found.opened_at, 'UTC', locale)}
        </Trans>
        {!isAtStatement && <Source found={found} />}
      </div>
      <div className={style.tags}>
        {found.state === 'proposed' && <Tag tone="warn">{t`waits for a second person`}</Tag>}
        {found.state === 'closed' && <Tag tone="seal">{t`closed`}</Tag>}
        {found.assignee !== null && <Tag>{found.assignee === self ? t`yours` : t`taken by a colleague`}</Tag>}
      </div>
      {found.notes.map((note) => (
        <p key={note.at} className="small">
          <q>
            <bdi>{note.text}</bdi>
          </q>
        </p>
      ))}
      {found.reason !== null && (
        <p className="small">
          <Trans>
            Reason: <bdi>{found.reason}</bdi>
          </Trans>
        </p>
      )}
      {mayMove && found.state !== 'closed' && <Steps found={found} />}
    </>
  )
}

/** Where it stands: the statement, or the provider's books; money that nobody looks after has no paper. */
function Source({ found: { statement, id, line } }: { readonly found: BankCase }) {
  if (line !== null)
    return (
      <>
        {' · '}
        <a href="/finance/providers#lines">
          <Trans>the provider’s books</Trans>
        </a>
      </>
    )
  if (!statement.startsWith('stm_')) return null
  return (
    <>
      {' · '}
      <a href={`/finance/bank/${statement}#${id}`}>
        <Trans>the statement</Trans>
      </a>
    </>
  )
}

function Steps({ found }: { readonly found: BankCase }) {
  const said = useActionData<Said>()
  return (
    <details>
      <summary>
        <Trans>Work on it</Trans>
      </summary>
      <Form method="post" className={trade.stack} preventScrollReset>
        <input type="hidden" name="id" value={found.id} />
        <input type="hidden" name="statement" value={found.statement} />
        <SaidNote said={said} on={found.id} />
        <TextField
          name="words"
          label={<Trans>Note, or reason for closing</Trans>}
          maxLength={1000}
          autoComplete="off"
        />
        <div className={trade.row}>
          <button className="button plain" type="submit" name="step" value="take">
            <Trans>Take it</Trans>
          </button>
          <button className="button plain" type="submit" name="step" value="note">
            <Trans>Write the note</Trans>
          </button>
          {(found.kind === 'debit-unexplained' || (found.kind === 'debit-differs' && found.amount.amount < 0)) && (
            <button className="button plain" type="submit" name="step" value="charge">
              <Trans>Close as the bank’s charge</Trans>
            </button>
          )}
          {found.kind === 'provider-missing-here' && found.amount.amount < 0 && (
            <button className="button plain" type="submit" name="step" value="charge">
              <Trans>Close as the provider’s fee</Trans>
            </button>
          )}
          <button className="button" type="submit" name="step" value="explained">
            <Trans>Close: nothing to book</Trans>
          </button>
        </div>
      </Form>
    </details>
  )
}
