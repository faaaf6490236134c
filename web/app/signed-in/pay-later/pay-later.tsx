import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { Money } from '../../parts/money.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Tag } from '../../parts/tag.tsx'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { AccountPart } from './account-part.tsx'
import { BusinessPart } from './business-part.tsx'
import { CollectingPart } from './collecting-part.tsx'
import { useCreditPartWords, useCreditStateWords, useRefusedCreditWords } from './credit-words.ts'
import { LinePart, Notices } from './line-part.tsx'
import { CreditOwnersPart } from './owners-part.tsx'
import style from './pay-later.module.css'
import { type PayLaterSaid, takePayLaterStep } from './pay-later-steps.ts'
import { type CreditApplication, type PayLaterData, readPayLater } from './read-pay-later.ts'
import { ConsentPart, SendPart } from './send-part.tsx'
import { StatementsPart } from './statements-part.tsx'

export const loader = ({ context, request }: LoaderFunctionArgs) => readPayLater(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => takePayLaterStep(context, request)

/** What can I pay later, until when, and how do I get it? */
export default function PayLaterPage() {
  const data = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const { standing, application, mayWrite } = data
  const ended = ['approved', 'declined', 'withdrawn', 'expired'].includes(application?.state ?? 'expired')
  const hasLine = standing.line !== null && standing.line.state !== 'closed'
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Pay Later · Surety`}</title>
      <header className={trade.head}>
        <h1>
          <Trans>Pay Later</Trans>
        </h1>
        <p>
          <Trans>Order now, pay after shipment. The supplier sees an ordinary paid order.</Trans>
        </p>
      </header>
      {standing.line !== null && <LinePart line={standing.line} zone={data.zone} />}
      {data.account !== null && <AccountPart account={data.account} at="/pay-later/draws/" here="/pay-later" />}
      {data.collecting !== null && <CollectingPart collecting={data.collecting} isStaff={false} />}
      {application !== null && !(hasLine && ended) && <Standing application={application} />}
      {!hasLine && ended && <Begin data={data} />}
      {application !== null && !ended && <Parts data={data} application={application} />}
      {application !== null && !ended && mayWrite && <TakeBack application={application} />}
      <Notices notices={standing.notices} zone={data.zone} />
    </div>
  )
}

function Parts({ data, application }: { readonly data: PayLaterData; readonly application: CreditApplication }) {
  const isOpen = application.actions.includes('save')
  const parts = { application, isOpen }
  return (
    <>
      <BusinessPart {...parts} standing={data.standing} key={`business ${application.round}`} />
      <CreditOwnersPart {...parts} key={`owners ${application.owners.length}`} />
      <StatementsPart {...parts} months={data.standing.months} />
      <ConsentPart {...parts} consent={data.standing.consent} />
      {isOpen && <SendPart application={application} months={data.standing.months} />}
    </>
  )
}

/** Where the newest application stands, and what is to be done. */
function Standing({ application }: { readonly application: CreditApplication }) {
  const word = useCreditStateWords()
  const part = useCreditPartWords()
  const { state, reasons } = application
  return (
    <section className={`sheet ${trade.stack}`} id="standing">
      <header className={trade.between}>
        <h2>
          <Trans>Your application</Trans>
        </h2>
        <Tag tone={state === 'approved' ? 'seal' : state === 'returned' ? 'warn' : 'plain'}>{word(state)}</Tag>
      </header>
      {state === 'returned' && (
        <ProblemNote tone="warn" title={<Trans>Your application came back. Mend this, and send it again:</Trans>}>
          <ul>
            {reasons.map(({ field, reason }) => (
              <li key={field}>
                <strong>{part(field)}</strong>: {reason}
              </li>
            ))}
          </ul>
        </ProblemNote>
      )}
      <p>{<StandingText state={state} />}</p>
    </section>
  )
}

function StandingText({ state }: { readonly state: string }) {
  if (state === 'draft')
    return <Trans>Fill in each part. What is saved stays until you send it, also another day.</Trans>
  if (state === 'returned') return <Trans>What was right stays. Time begins anew when you send it.</Trans>
  if (state === 'declined') return <Trans>It was declined. The notice below says more, and what your rights are.</Trans>
  if (state === 'approved') return <Trans>It was approved.</Trans>
  if (state === 'withdrawn') return <Trans>You took it back. You can begin again.</Trans>
  if (state === 'expired') return <Trans>It was not sent in time. You can begin again.</Trans>
  return (
    <Trans>
      A person reads it and decides within 30 days, usually sooner. There is nothing for you to do until then.
    </Trans>
  )
}

/** The way in, or why there is none and what there is instead. */
function Begin({ data: { standing, mayWrite } }: { readonly data: PayLaterData }) {
  const refused = useRefusedCreditWords()
  const { amount, currency } = standing.most
  return (
    <section className={`sheet ${trade.stack}`} id="begin">
      <h2>
        <Trans>A credit line for your company</Trans>
      </h2>
      {standing.why_not !== null ? (
        <p>
          {refused(standing.why_not)}{' '}
          <a href="/fees">
            <Trans>Methods, fees and times</Trans>
          </a>
        </p>
      ) : (
        <>
          <ul className={style.points}>
            <li>
              <Trans>
                Up to <Money amount={amount} currency={currency} />, for 30 or 60 days, or in instalments.
              </Trans>
            </li>
            <li>
              <Trans>
                You need: facts of your business, its owners, and bank statements of {standing.months} months.
              </Trans>
            </li>
            <li>
              <Trans>A person decides. Applying costs nothing and binds you to nothing.</Trans>
            </li>
          </ul>
          <BeginForm mayWrite={mayWrite} />
        </>
      )}
    </section>
  )
}

function BeginForm({ mayWrite }: Pick<PayLaterData, 'mayWrite'>) {
  const said = useActionData<PayLaterSaid>()
  if (!mayWrite)
    return (
      <p className="muted">
        <Trans>Whoever does finance or administers your company applies.</Trans>
      </p>
    )
  return (
    <Form method="post" className={trade.stack}>
      <input type="hidden" name="on" value="begin" />
      <SaidNote said={said} on="begin" />
      <div>
        <button className="button" type="submit" name="step" value="begin">
          <Trans>Begin to apply</Trans>
        </button>
      </div>
    </Form>
  )
}

function TakeBack({ application }: { readonly application: CreditApplication }) {
  const said = useActionData<PayLaterSaid>()
  return (
    <details className={`sheet ${trade.folded}`} id="take-back">
      <summary>
        <Trans>Take the application back</Trans>
      </summary>
      <Form method="post" className={trade.stack}>
        <input type="hidden" name="application" value={application.application} />
        <input type="hidden" name="on" value="take-back" />
        <SaidNote said={said} on="take-back" />
        <p className="small">
          <Trans>Nobody decides on it then. You can begin another at any time.</Trans>
        </p>
        <div>
          <button className="button plain" type="submit" name="step" value="take-back">
            <Trans>Take it back</Trans>
          </button>
        </div>
      </Form>
    </details>
  )
}
