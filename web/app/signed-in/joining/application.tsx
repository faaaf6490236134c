import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { dateText } from '../../parts/formats.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import { CompanyPart } from './company-part.tsx'
import style from './joining.module.css'
import { type JoiningSaid, takeJoiningStep } from './joining-steps.ts'
import { useApplicationWords, usePartWords } from './joining-words.ts'
import { OwnersPart } from './owners-part.tsx'
import { PapersPart } from './papers-part.tsx'
import { type ApplicationData, readApplication } from './read-joining.ts'

export const loader = ({ context, request }: LoaderFunctionArgs) => readApplication(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => takeJoiningStep(context, request)

/** Become a supplier with the badge: what is needed, where it stands, what to do next. */
export default function ApplicationPage() {
  const data = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const word = useApplicationWords()
  const { application, company } = data
  const isOpen = data.mayWrite && (application.state === 'drafted' || application.state === 'returned')
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Application as supplier · Surety`}</title>
      <header className={trade.head}>
        <h1>
          <Trans>Application as supplier</Trans>
        </h1>
        <p>
          <Tag tone={application.state === 'approved' ? 'seal' : 'plain'}>{word(application.state)}</Tag>{' '}
          <a href="/company#checks">
            <Trans>Your checks and the badge</Trans>
          </a>
        </p>
      </header>
      <WhereItStands data={data} />
      {!data.mayWrite && application.state === 'drafted' && (
        <p>
          <Trans>Whoever sells or administers your company fills this in.</Trans>
        </p>
      )}
      <CompanyPart key={`company ${application.round}`} data={data} isOpen={isOpen} />
      <OwnersPart key={`owners ${application.owners.length}`} data={data} isOpen={isOpen} />
      <PapersPart data={data} isOpen={isOpen} />
      <BankPart company={company} />
      {isOpen && <SendPart data={data} />}
      {application.state === 'refused' && application.appealed_at === null && data.mayWrite && (
        <AppealPart data={data} />
      )}
    </div>
  )
}

function WhereItStands({ data: { application, company } }: { readonly data: ApplicationData }) {
  const { locale } = usePage().language
  const part = usePartWords()
  const { state, reasons, decided_for, decided_at } = application
  if (state === 'returned')
    return (
      <ProblemNote tone="warn" title={<Trans>Your application came back. Mend this, and send it again:</Trans>}>
        <ul>
          {reasons.map(({ field, reason }) => (
            <li key={field}>
              <strong>{part(field)}</strong>: {reason}
            </li>
          ))}
        </ul>
      </ProblemNote>
    )
  if (state === 'refused')
    return (
      <ProblemNote
        title={<Trans>Your application was refused on {dateText(decided_at ?? '', company.zone, locale)}</Trans>}
      >
        <p>{decided_for}</p>
      </ProblemNote>
    )
  if (state === 'approved')
    return (
      <p>
        <Trans>Your application was approved. The badge shows as long as its checks are valid.</Trans>
      </p>
    )
  if (state === 'drafted')
    return (
      <p className={`muted ${style.form}`}>
        <Trans>
          Four checks make the badge: registration, owners, bank account, sanctions lists. Fill in each part; what is
          saved stays until you send it, also another day. It costs nothing and cannot be bought.
        </Trans>
      </p>
    )
  return (
    <p>
      <Trans>
        We look at applications in the order in which they came, and write to you. There is nothing to do now.
      </Trans>
    </p>
  )
}

function BankPart({ company }: { readonly company: ApplicationData['company'] }) {
  const { t } = useLingui()
  const isChecked = company.checks.some(({ kind, valid }) => kind === 'bank-account' && valid)
  return (
    <section className={`sheet ${trade.stack}`} id="bank">
      <header className={trade.between}>
        <h2>
          <Trans>Bank account</Trans>
        </h2>
        {isChecked ? <Tag tone="seal">{t`checked`}</Tag> : <Tag>{t`not checked yet`}</Tag>}
      </header>
      <p className="small">
        <Trans>
          Name an account in your company's name under <a href="/payouts">Payouts</a>. Two people of ours look at it;
          that is the check.
        </Trans>
      </p>
    </section>
  )
}

function SendPart({ data: { company, application } }: { readonly data: ApplicationData }) {
  const said = useActionData<JoiningSaid>()
  const part = usePartWords()
  const missing = [
    ...(application.stated === null ? ['company'] : []),
    ...(application.owners.length === 0 ? ['owners'] : []),
    ...(application.documents.some(({ kind }) => kind === 'registration') ? [] : ['documents']),
  ]
  return (
    <Form method="post" className={`sheet ${trade.stack}`}>
      <input type="hidden" name="company" value={company.company} />
      <input type="hidden" name="on" value="send" />
      <SaidNote said={said} on="send" />
      {missing.length > 0 && (
        <p className="small">
          <Trans>
            Still missing: {missing.map(part).join(', ')}. An extract of the register is needed among the papers.
          </Trans>
        </p>
      )}
      <div>
        <button className="button" type="submit" name="step" value="send">
          <Trans>Send the application</Trans>
        </button>
      </div>
      <p className="small muted">
        <Trans>The names of your company and of its owners are then looked up in lists of sanctions.</Trans>
      </p>
    </Form>
  )
}

function AppealPart({ data: { company } }: { readonly data: ApplicationData }) {
  const said = useActionData<JoiningSaid>()
  return (
    <Form method="post" className={`sheet ${trade.stack} ${style.form}`}>
      <h2>
        <Trans>Appeal</Trans>
      </h2>
      <p className="small">
        <Trans>Once, another person looks at the refusal. Say what was overlooked.</Trans>
      </p>
      <input type="hidden" name="company" value={company.company} />
      <input type="hidden" name="on" value="appeal" />
      <SaidNote said={said} on="appeal" />
      <TextField
        name="reason"
        required
        maxLength={1000}
        autoComplete="off"
        label={<Trans>What was overlooked</Trans>}
      />
      <button className="button" type="submit" name="step" value="appeal">
        <Trans>Appeal</Trans>
      </button>
    </Form>
  )
}
