import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useActionData } from 'react-router'
import { useCheckWords } from '../../parts/check-words.ts'
import { Form } from '../form/form.tsx'
import { SaidNote, useFault } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import type { Check } from './checks.tsx'
import style from './company.module.css'
import type { CompanySaid } from './company-steps.ts'

const kinds = [
  ...['registration', 'bank-account', 'beneficial-owners', 'sanctions', 'on-site-audit', 'product-certificate'],
  ...['tax-number', 'tax-exemption'],
]

/** Staff write down what was looked at. Without an end it counts as long as policy lets it. */
export function RecordCheckForm({ company, today }: { readonly company: string; readonly today: string }) {
  const said = useActionData<CompanySaid>()
  const kind = useCheckWords()
  return (
    <details open={(said?.on === 'check' && said.problem !== undefined) || undefined}>
      <summary>
        <Trans>Record a check</Trans>
      </summary>
      <div className={style.folded}>
        <Form method="post" preventScrollReset>
          <input type="hidden" name="company" value={company} />
          <input type="hidden" name="on" value="check" />
          <SaidNote said={said} on="check" />
          <Choice name="kind" label={<Trans>Check</Trans>} values={kinds} word={kind} />
          <TextField
            name="scope"
            required
            maxLength={500}
            autoComplete="off"
            label={<Trans>What was looked at</Trans>}
            hint={<Trans>The register and number, the place, the product. Everybody can read it.</Trans>}
          />
          <Who />
          <TextField name="reference" maxLength={200} autoComplete="off" label={<Trans>Number of its report</Trans>} />
          <TextField
            name="checked_on"
            type="date"
            required
            defaultValue={today}
            max={today}
            label={<Trans>Made on</Trans>}
          />
          <TextField
            name="expires_on"
            type="date"
            label={<Trans>Counts until</Trans>}
            hint={<Trans>Empty: as long as the policy lets it count.</Trans>}
          />
          <Passed />
          <button className="button plain" type="submit" name="step" value="record-check">
            <Trans>Record it</Trans>
          </button>
        </Form>
      </div>
    </details>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: ReactNode
  readonly values: readonly string[]
  readonly word: (value: string) => string
}

function Choice({ name, label, values, word }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={`check-${name}`}>{label}</label>
      <select id={`check-${name}`} name={name}>
        {values.map((value) => (
          <option key={value} value={value}>
            {word(value)}
          </option>
        ))}
      </select>
    </div>
  )
}

function Who() {
  return (
    <>
      <TextField name="checker" required maxLength={200} autoComplete="off" label={<Trans>Who looked</Trans>} />
      <label>
        <input type="checkbox" name="checker_kind" value="firm" /> <Trans>a firm from outside</Trans>
      </label>
    </>
  )
}

function Passed() {
  return (
    <fieldset className={style.roles}>
      <legend>
        <Trans>Result</Trans>
      </legend>
      <label>
        <input type="radio" name="result" value="passed" defaultChecked /> <Trans>passed</Trans>
      </label>
      <label>
        <input type="radio" name="result" value="failed" /> <Trans>not passed</Trans>
      </label>
    </fieldset>
  )
}

/** Staff revoke a valid check, and say why. */
export function RevokeCheck({ company, check }: { readonly company: string; readonly check: Check }) {
  const said = useActionData<CompanySaid>()
  const missing = useFault(said, check.check)('reason-missing', 'request-invalid')
  if (!check.valid) return null
  return (
    <details open={(said?.on === check.check && said.problem !== undefined) || undefined}>
      <summary className="small">
        <Trans>Revoke</Trans>
      </summary>
      <div className={style.folded}>
        <Form method="post" preventScrollReset>
          <input type="hidden" name="company" value={company} />
          <input type="hidden" name="check" value={check.check} />
          <input type="hidden" name="on" value={check.check} />
          {missing === undefined && <SaidNote said={said} on={check.check} />}
          <TextField
            name="reason"
            required
            maxLength={1000}
            autoComplete="off"
            label={<Trans>Why</Trans>}
            hint={<Trans>The company reads it.</Trans>}
            fault={missing}
          />
          <button className="button plain" type="submit" name="step" value="revoke-check">
            <Trans>Revoke the check</Trans>
          </button>
        </Form>
      </div>
    </details>
  )
}
