import { Trans } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { dateText } from '../../parts/formats.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import style from './company.module.css'
import type { CompanySaid } from './company-steps.ts'
import { useLadderWords } from './ladder-words.ts'
import type { CompanyData } from './read-company.ts'

type Company = CompanyData['company']
type Suspended = NonNullable<Company['suspension']>

interface SuspensionProps {
  readonly company: Company
  /** What whoever looks may do: appeal for the company, hear it for staff, or read. */
  readonly as: 'member' | 'staff' | 'reader'
}

/** The step that a company is under, why, until when it can appeal, and what was answered. */
export function Suspension({ company, as }: SuspensionProps) {
  const { locale } = usePage().language
  const words = useLadderWords()
  const { suspension } = company
  if (suspension === null) return null
  return (
    <section className={`sheet ${trade.stack}`} id="suspension">
      <ProblemNote tone="warn" title={words[suspension.step].title}>
        <p>{words[suspension.step].means}</p>
        <p>
          <Trans>
            Since {dateText(suspension.since, company.zone, locale)}: {suspension.reason}
          </Trans>
        </p>
        {suspension.appealed_for === null && (
          <p>
            <Trans>An appeal is heard until {dateText(suspension.appeal_until, company.zone, locale)}.</Trans>
          </p>
        )}
      </ProblemNote>
      <Appealed suspension={suspension} />
      {as === 'member' && suspension.appealed_for === null && <Appeal company={company} />}
      {as === 'staff' && suspension.appealed_for !== null && suspension.heard_for === null && (
        <Hear company={company} />
      )}
    </section>
  )
}

function Appealed({ suspension: { appealed_for, heard_for } }: { readonly suspension: Suspended }) {
  if (appealed_for === null) return null
  return (
    <>
      <p>
        <Trans>
          Its appeal: <q>{appealed_for}</q>
        </Trans>
      </p>
      <p>
        {heard_for === null ? (
          <Trans>Another person than who decided it answers.</Trans>
        ) : (
          <Trans>
            Another person looked, and it stays: <q>{heard_for}</q>
          </Trans>
        )}
      </p>
    </>
  )
}

function Appeal({ company }: { readonly company: Company }) {
  const said = useActionData<CompanySaid>()
  return (
    <Form method="post" className={style.form} preventScrollReset>
      <input type="hidden" name="company" value={company.company} />
      <input type="hidden" name="on" value="suspension" />
      <SaidNote said={said} on="suspension" />
      <TextField
        {...{ name: 'reason', required: true, maxLength: 1000, autoComplete: 'off' }}
        label={<Trans>What was overlooked</Trans>}
        hint={<Trans>Once, another person looks at it.</Trans>}
      />
      <button className="button plain" type="submit" name="step" value="appeal-suspension">
        <Trans>Appeal</Trans>
      </button>
    </Form>
  )
}

function Hear({ company }: { readonly company: Company }) {
  const said = useActionData<CompanySaid>()
  return (
    <Form method="post" className={style.form} preventScrollReset>
      <input type="hidden" name="company" value={company.company} />
      <input type="hidden" name="on" value="suspension" />
      <SaidNote said={said} on="suspension" />
      <TextField
        {...{ name: 'reason', required: true, maxLength: 1000, autoComplete: 'off' }}
        label={<Trans>Why</Trans>}
        hint={<Trans>The company reads it.</Trans>}
      />
      <div className={trade.row}>
        <button className="button" type="submit" name="step" value="lift-suspension">
          <Trans>Grant the appeal</Trans>
        </button>
        <button className="button plain" type="submit" name="step" value="keep-suspension">
          <Trans>Keep it</Trans>
        </button>
      </div>
    </Form>
  )
}
