import { Trans, useLingui } from '@lingui/react/macro'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { useFieldName, useNumberName } from './number-words.ts'
import style from './policy.module.css'
import type { PolicySaid } from './policy-steps.ts'
import type { PolicyPage } from './read-policy.ts'
import { type Leaf, leavesOf, type PolicyNumber } from './typed-values.ts'

interface FormProps {
  readonly page: PolicyPage
  readonly said: PolicySaid | undefined
}

/** The numbers in effect, to be changed and proposed as the next version. */
export function ProposalForm({ page, said }: FormProps) {
  const typed = said?.on === 'proposal' ? said.typed : undefined
  const wrong = said?.on === 'proposal' ? (said.problem?.data as { number?: string } | undefined)?.number : undefined
  if (!page.mayPropose)
    return (
      <p className="muted">
        <Trans>Finance and administrators propose versions.</Trans>
      </p>
    )
  return (
    <Form method="post" className={`sheet ${trade.stack}`} aria-labelledby="numbers">
      <h2 id="numbers">
        <Trans>Propose other numbers</Trans>
      </h2>
      <p className="muted">
        <Trans>Change what should change and leave the rest. Amounts are in minor units: 1250 is USD 12.50.</Trans>
      </p>
      {page.numbers.map((number) => (
        <NumberFields key={number.name} number={number} typed={typed} isWrong={wrong === number.name} />
      ))}
      <Why typed={typed} />
      <SaidNote said={said} on="proposal" />
      <div>
        <button className="button" type="submit">
          <Trans>Propose this version</Trans>
        </button>
      </div>
    </Form>
  )
}

type Typed = Readonly<Record<string, string>> | undefined

interface NumberProps {
  readonly number: PolicyNumber
  readonly typed: Typed
  readonly isWrong: boolean
}

function NumberFields({ number, typed, isWrong }: NumberProps) {
  const { name, unit, reason, value } = number
  const label = useNumberName()(name)
  if (typeof value === 'object' && value !== null) return <Table number={number} typed={typed} isWrong={isWrong} />
  return (
    <div className={`field ${style.number}`}>
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        defaultValue={typed?.[name] ?? String(value)}
        aria-describedby={`${name}-why`}
        aria-invalid={isWrong}
        autoComplete="off"
      />
      <p id={`${name}-why`} className="small muted" lang="en">
        {unit}. {reason}
      </p>
    </div>
  )
}

/** A table: its entries one below the other, and its text for whoever adds one or takes one away. */
function Table({ number: { name, unit, reason, value }, typed, isWrong }: NumberProps) {
  const { t } = useLingui()
  const label = useNumberName()(name)
  const entries = Object.entries(value as object)
  return (
    <fieldset className={style.table} aria-invalid={isWrong}>
      <legend>{label}</legend>
      <p className="small muted" lang="en">
        {unit}. {reason}.
      </p>
      {entries.map(([key, entry]) => (
        <details key={key} open={isWrong}>
          <summary>{titleOf(key, entry)}</summary>
          <div className={style.leaves}>
            {leavesOf(entry, `${name}/${key}`).map((leaf) => (
              <LeafField key={leaf.path} leaf={leaf} under={`${name}/${key}/`} typed={typed} />
            ))}
          </div>
        </details>
      ))}
      <details open={isWrong}>
        <summary>
          <Trans>Add or take away entries: the table as text (JSON)</Trans>
        </summary>
        <div className="field">
          <textarea
            className="code"
            name={`json:${name}`}
            aria-label={t`${label} as text`}
            rows={16}
            spellCheck={false}
            defaultValue={typed?.[`json:${name}`] ?? JSON.stringify(value, undefined, 2)}
          />
        </div>
      </details>
    </fieldset>
  )
}

function titleOf(key: string, entry: unknown): string {
  const { name, code, reason } = (entry ?? {}) as { name?: string; code?: string; reason?: string }
  return name ?? code ?? reason ?? String(Number(key) + 1)
}

function LeafField({ leaf, under, typed }: { readonly leaf: Leaf; readonly under: string; readonly typed: Typed }) {
  const { path, value } = leaf
  const label = useFieldName()(path.slice(under.length))
  return (
    <div className="field">
      <label htmlFor={path}>{label}</label>
      <input id={path} name={path} defaultValue={typed?.[path] ?? String(value)} autoComplete="off" />
    </div>
  )
}

function Why({ typed }: { readonly typed: Typed }) {
  return (
    <div className={trade.row}>
      <div className="field">
        <label htmlFor="reason">
          <Trans>Why, in a sentence</Trans>
        </label>
        <input id="reason" name="reason" required maxLength={1000} defaultValue={typed?.reason ?? ''} />
      </div>
      <div className="field">
        <label htmlFor="day">
          <Trans>In effect from (UTC); empty: once approved</Trans>
        </label>
        <input id="day" name="day" type="date" defaultValue={typed?.day ?? ''} />
      </div>
    </div>
  )
}
