import { Trans } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import style from './company.module.css'
import type { CompanySaid } from './company-steps.ts'
import { type LadderStep, useLadderWords } from './ladder-words.ts'
import type { CompanyData } from './read-company.ts'

type Company = CompanyData['company']
const steps = ['warned', 'no-new-orders', 'suspended', 'excluded'] as const

/** Staff put a company under a step, or lift it: one form, a reason that the company reads. */
export function Ladder({ company }: { readonly company: Company }) {
  const said = useActionData<CompanySaid>()
  const words = useLadderWords()
  const { suspension, waiting } = company
  const open = steps.slice(steps.indexOf(suspension?.step as LadderStep) + 1)
  return (
    <section className={`sheet ${trade.stack}`} id="ladder">
      <h2>
        <Trans>Warn, stop or exclude</Trans>
      </h2>
      {waiting !== null && <Waiting waiting={waiting} />}
      <Form method="post" className={style.form} preventScrollReset>
        <input type="hidden" name="company" value={company.company} />
        <input type="hidden" name="on" value="ladder" />
        <SaidNote said={said} on="ladder" />
        {open.length > 0 && (
          <div className="field">
            <label htmlFor="ladder-step">
              <Trans>Step</Trans>
            </label>
            <select id="ladder-step" name="under" defaultValue={waiting?.for === 'excluded' ? 'excluded' : open[0]}>
              {open.map((step) => (
                <option key={step} value={step}>
                  {words[step].name}
                </option>
              ))}
            </select>
          </div>
        )}
        <TextField
          {...{ name: 'reason', required: true, maxLength: 1000, autoComplete: 'off' }}
          label={<Trans>Why</Trans>}
          hint={<Trans>The company reads it.</Trans>}
        />
        <Buttons company={company} isOpen={open.length > 0} />
      </Form>
    </section>
  )
}

function Buttons({ company, isOpen }: { readonly company: Company; readonly isOpen: boolean }) {
  const { suspension, waiting } = company
  return (
    <div className={trade.row}>
      {isOpen && (
        <button className="button" type="submit" name="step" value="take-ladder-step">
          <Trans>Take this step</Trans>
        </button>
      )}
      {(suspension !== null || waiting !== null) && (
        <button className="button plain" type="submit" name="step" value="lift-ladder-step">
          {waiting?.for === 'excluded' ? <Trans>Drop the exclusion</Trans> : <Trans>Lift the step</Trans>}
        </button>
      )}
    </div>
  )
}

function Waiting({ waiting }: { readonly waiting: NonNullable<Company['waiting']> }) {
  return (
    <p>
      {waiting.for === 'excluded' ? (
        <Trans>
          Somebody asks that it be excluded: <q>{waiting.reason}</q> It counts when a second person takes the same step.
        </Trans>
      ) : (
        <Trans>
          Somebody asks that the exclusion be lifted: <q>{waiting.reason}</q> A second person lifts it.
        </Trans>
      )}
    </p>
  )
}
