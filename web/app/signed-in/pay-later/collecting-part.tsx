import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { dateText } from '../../parts/formats.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { useMethodName } from '../pay/method-names.ts'
import { useFollowOrder } from '../trade/follow-order.ts'
import { type Said, SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import { useCollectingReason } from './collecting-words.ts'
import style from './pay-later.module.css'
import type { Mandates, SeenMandate } from './read-collecting.ts'

interface CollectingProps {
  readonly collecting: Mandates
  readonly isStaff: boolean
}

/** Automatic payment: by which card or account what is due is collected, allowing it and ending it. */
export function CollectingPart({ collecting, isStaff }: CollectingProps) {
  const said = useActionData<Said>()
  const active = collecting.mandates.find(({ state }) => state === 'active')
  const newest = collecting.mandates[0]
  const waits = newest?.state === 'asked' ? newest : undefined
  useFollowOrder(undefined, waits !== undefined && waits.page === null)
  if (isStaff && newest === undefined) return null
  return (
    <section className={`sheet ${trade.stack}`} id="collecting">
      <header className={trade.between}>
        <h2>
          <Trans>Automatic payment</Trans>
        </h2>
        <Tag tone={active === undefined ? 'plain' : 'seal'}>
          {active === undefined ? <Trans>off</Trans> : <Trans>on</Trans>}
        </Tag>
      </header>
      <SaidNote said={said} on="collecting" />
      {active !== undefined && <Active mandate={active} collecting={collecting} isStaff={isStaff} />}
      {waits !== undefined && <Waiting mandate={waits} />}
      {active === undefined && newest !== undefined && waits === undefined && <Ended mandate={newest} />}
      {!isStaff && <Allow collecting={collecting} isFolded={active !== undefined} />}
    </section>
  )
}

interface MandateProps {
  readonly mandate: SeenMandate
}

function Active({ mandate, collecting, isStaff }: CollectingProps & MandateProps) {
  const { locale } = usePage().language
  const method = useMethodName()(mandate.method)
  const { announced } = collecting.days
  return (
    <>
      <p>
        <strong>{mandate.label}</strong> ({method}),{' '}
        <Trans>since {dateText(mandate.active_at ?? mandate.asked_at, 'UTC', locale)}</Trans>
      </p>
      <p className="small muted">
        {isStaff ? (
          <Trans>Collected on each due day, and told {announced} days before.</Trans>
        ) : (
          <Trans>
            We collect what is due on its day. You are told {announced} days before, and can leave one out on the page
            of the draw.
          </Trans>
        )}
      </p>
      <End mandate={mandate} line={collecting.line} isStaff={isStaff} />
    </>
  )
}

function End({ mandate, line, isStaff }: MandateProps & { readonly line: string; readonly isStaff: boolean }) {
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="on" value="collecting" />
      <input type="hidden" name="line" value={line} />
      <input type="hidden" name="mandate" value={mandate.mandate} />
      {isStaff && (
        <TextField
          {...{ name: 'note', maxLength: 1000, required: true, autoComplete: 'off' }}
          label={<Trans>Why it is stopped</Trans>}
          hint={<Trans>For colleagues and auditors; the company never reads it.</Trans>}
        />
      )}
      <div>
        <button className="button plain" type="submit" name="step" value={isStaff ? 'stop' : 'revoke'}>
          {isStaff ? <Trans>Stop collecting</Trans> : <Trans>End automatic payment</Trans>}
        </button>
      </div>
    </Form>
  )
}

function Waiting({ mandate }: MandateProps) {
  const { t } = useLingui()
  if (mandate.page === null)
    return (
      <p aria-live="polite">
        <Trans>We ask the provider…</Trans>
      </p>
    )
  return (
    <p>
      <a className="button" href={mandate.page}>
        {mandate.method === 'card' ? t`Name the card at the provider` : t`Name the account at the provider`}
      </a>
    </p>
  )
}

function Ended({ mandate }: MandateProps) {
  const { locale } = usePage().language
  const reason = useCollectingReason()(mandate.reason ?? '')
  const day = dateText(mandate.ended_at ?? mandate.asked_at, 'UTC', locale)
  const isOwn = mandate.state === 'revoked'
  const text = (
    <p>
      {reason} {mandate.note !== null && <q>{mandate.note}</q>}
    </p>
  )
  if (isOwn)
    return (
      <p className="muted">
        <Trans>It ended on {day}.</Trans> {reason}
      </p>
    )
  if (mandate.state === 'failed')
    return <ProblemNote title={<Trans>The card or account was not kept</Trans>}>{text}</ProblemNote>
  return (
    <ProblemNote tone="warn" title={<Trans>Automatic payment stopped on {day}</Trans>}>
      {text}
    </ProblemNote>
  )
}

function Allow({ collecting, isFolded }: { readonly collecting: Mandates; readonly isFolded: boolean }) {
  if (!collecting.methods.some(({ possible }) => possible)) return null
  if (isFolded)
    return (
      <details className={trade.folded}>
        <summary>
          <Trans>Use another card or account</Trans>
        </summary>
        <AllowForm collecting={collecting} />
      </details>
    )
  return (
    <>
      <p>
        <Trans>Let us collect what your draws are to pay on the day it is due, so that nothing is late.</Trans>
      </p>
      <AllowForm collecting={collecting} />
    </>
  )
}

function AllowForm({ collecting }: { readonly collecting: Mandates }) {
  const { t } = useLingui()
  const name = useMethodName()
  const possible = collecting.methods.filter((each) => each.possible)
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="on" value="collecting" />
      <input type="hidden" name="step" value="allow" />
      <input type="hidden" name="line" value={collecting.line} />
      <input type="hidden" name="consent" value={collecting.consent.version} />
      <p className="small muted">
        <Trans>These words count in English, as the law of the line does.</Trans>
      </p>
      <p lang="en" className={style.law}>
        {collecting.consent.text}
      </p>
      <label className={trade.check}>
        <input type="checkbox" required /> <Trans>I agree to this.</Trans>
      </label>
      <div className={trade.row}>
        {possible.map(({ method }, at) => (
          <button
            key={method}
            type="submit"
            name="method"
            value={method}
            className={at === 0 ? 'button' : 'button plain'}
          >
            {t`Allow it: ${name(method)}`}
          </button>
        ))}
      </div>
      <p className="small muted">
        <Trans>
          You name the card or account at the payment provider. We keep its last four digits, never its number.
        </Trans>
      </p>
    </Form>
  )
}
