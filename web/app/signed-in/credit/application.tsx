import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Owners } from '../joining/owners-part.tsx'
import { Business } from '../pay-later/business-part.tsx'
import { useCreditStateWords } from '../pay-later/credit-words.ts'
import { useReasonWords } from '../pay-later/reason-words.ts'
import { Figures, Statements } from '../pay-later/statements-part.tsx'
import trade from '../trade/trade.module.css'
import { takeCreditStep } from './credit-steps.ts'
import { DecideForms } from './decide-forms.tsx'
import { readCreditApplication, type StaffApplication } from './read-credit.ts'
import { ScorePart } from './score-part.tsx'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readCreditApplication(context, request, params.applicationId ?? '')
export const action = ({ context, request }: ActionFunctionArgs) => takeCreditStep(context, request)

/** May this business have a line, how large, and why? */
export default function CreditApplicationPage() {
  const data = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const word = useCreditStateWords()
  const { application } = data
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`${application.name} · Surety`}</title>
      <header className={trade.head}>
        <h1>
          <bdi>{application.name}</bdi>
        </h1>
        <p>
          <Tag>{word(application.state)}</Tag> {application.is_overdue && <Tag tone="bad">{t`overdue`}</Tag>}{' '}
          <a href="/credit-applications">
            <Trans>All who wait</Trans>
          </a>{' '}
          ·{' '}
          <a href={`/companies/${application.company}`}>
            <Trans>The company</Trans>
          </a>
        </p>
      </header>
      <div className={trade.two}>
        <div className={trade.stack}>
          <Stated data={data} />
          <ScorePart score={application.score} />
        </div>
        <div className={trade.stack}>
          <Decided data={data} />
          <DecideForms data={data} />
        </div>
      </div>
    </div>
  )
}

function Stated({ data: { application } }: { readonly data: StaffApplication }) {
  const { business, owners, figures } = application
  return (
    <section className={`sheet ${trade.stack}`} id="stated">
      <h2>
        <Trans>What it says of itself</Trans>
      </h2>
      {business === null ? (
        <p>
          <Trans>Nothing yet.</Trans>
        </p>
      ) : (
        <Business business={business} />
      )}
      <h3>
        <Trans>Owners</Trans>
      </h3>
      <Owners owners={owners} />
      <h3>
        <Trans>Bank statements</Trans>
      </h3>
      <Statements application={application} />
      {figures !== null && <Figures figures={figures} />}
    </section>
  )
}

function Decided({ data: { application } }: { readonly data: StaffApplication }) {
  const { locale } = usePage().language
  const reason = useReasonWords()
  const { decision, state } = application
  if (decision === null || state === 'to-confirm') return null
  return (
    <section className={`sheet ${trade.stack}`} id="decision">
      <h2>
        <Trans>Decision</Trans>
      </h2>
      <p>
        {decision.outcome === 'approve' ? (
          <Trans>
            Approved with a limit of <Money {...decision.limit} />, {instantText(decision.at, 'UTC', locale)} UTC.
          </Trans>
        ) : (
          <Trans>Declined, {instantText(decision.at, 'UTC', locale)} UTC.</Trans>
        )}
      </p>
      <p>{decision.reasons.map(reason).join(', ')}</p>
      <p>
        <q>{decision.note}</q>
      </p>
      <p className="small muted">
        {decision.confirmed_by === null ? <Trans>By one person.</Trans> : <Trans>By two persons.</Trans>}
      </p>
    </section>
  )
}
