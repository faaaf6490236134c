import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useActionData } from 'react-router'
import { Money } from '../../parts/money.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useFormBase } from '../form/base.tsx'
import { Form } from '../form/form.tsx'
import trade from '../trade/trade.module.css'
import type { ContractFile } from './add-files.tsx'
import { useAutosave } from './autosave.ts'
import { changedForm } from './change-form.ts'
import { CheckFields } from './check-fields.tsx'
import { ContractFiles } from './contract-files.tsx'
import { Field } from './field.tsx'
import { LineFields, RowButton } from './line-fields.tsx'
import { CoverFields, DeliveryFields, PaymentFields, SumFields } from './order-fields.tsx'
import { type Faults, readTerms } from './read-terms.ts'
import style from './terms.module.css'
import type { TypedTerms } from './typed-terms.ts'

/** What the action of a page with this form says when it goes on typing. */
export interface FormSaid {
  readonly typed?: TypedTerms
  readonly faults?: Faults
}

export interface TermsFormProps {
  readonly initial: TypedTerms
  /** Under which name this device keeps what is typed. */
  readonly keep: string
  /** An order that has begun stays in its currency. */
  readonly currencies: readonly string[]
  /** Hidden fields of the page. */
  readonly hidden: Readonly<Record<string, string>>
  /** Files of the order, of which some are part of the contract; absent: those named before stay so. */
  readonly files?: readonly ContractFile[]
  /** The order that files can be attached to; a new one has none yet. */
  readonly orderId?: string
  /** The buttons that send it. */
  readonly children: ReactNode
}

/** The form of terms: with script it reckons while one types, without it does so with each round. */
export function TermsForm({ initial, keep, currencies, hidden, files, orderId, children }: TermsFormProps) {
  const said = useActionData<FormSaid>()
  const [typed, setTyped] = useState(said?.typed ?? initial)
  const [faults, setFaults] = useState(said?.faults ?? {})
  const [isChanged, setChanged] = useState(said?.typed !== undefined)
  const form = useRef<HTMLFormElement>(null)
  const { person } = useFormBase()
  const name = `${person} ${keep}`
  const saved = useAutosave(name, typed, isChanged)
  const onTyped = (next: TypedTerms) => {
    setTyped(next)
    setChanged(true)
  }
  const onButton = (button: string) => {
    const pasted = form.current?.elements.namedItem('pasted') as HTMLTextAreaElement | null
    onTyped(changedForm(typed, button, pasted?.value))
    if (button === 'paste' && pasted !== null) pasted.value = ''
  }
  useEffect(() => {
    if (said?.faults === undefined) return
    setFaults(said.faults)
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [said])
  const fields = { typed, faults, onTyped, onButton }
  return (
    <Form method="post" className={style.form} ref={form} keeps={name} onSubmit={() => saved.now()} noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {files === undefined && <input type="hidden" name="attachments" value={typed.attachments} />}
      {saved.kept !== undefined && <Kept kept={saved.kept} onTake={onTyped} onDrop={saved.drop} />}
      <Goods {...fields} currencies={currencies} />
      <DeliveryFields {...fields} />
      <PaymentFields {...fields} />
      <CheckFields {...fields} />
      <CoverFields {...fields} />
      {files === undefined || orderId === undefined ? (
        <FilesLater />
      ) : (
        <ContractFiles orderId={orderId} files={files} typed={typed} onTyped={onTyped} />
      )}
      <Total typed={typed}>{children}</Total>
    </Form>
  )
}

/** A new order has no files yet. */
function FilesLater() {
  return (
    <p className="small muted">
      <Trans>
        Drawings or certificates belong to it? Save it as a draft: then they can be attached and signed with it.
      </Trans>
    </p>
  )
}

interface KeptProps {
  readonly kept: TypedTerms
  readonly onTake: (typed: TypedTerms) => void
  readonly onDrop: () => void
}

function Kept({ kept, onTake, onDrop }: KeptProps) {
  return (
    <ProblemNote title={<Trans>You typed here before and did not send it</Trans>} tone="warn">
      <p>
        <Trans>This device has kept it.</Trans>
      </p>
      <div className={trade.row}>
        <button type="button" className="button plain" onClick={() => onTake(kept)}>
          <Trans>Go on with it</Trans>
        </button>
        <button type="button" className="button plain" onClick={onDrop}>
          <Trans>Throw it away</Trans>
        </button>
      </div>
    </ProblemNote>
  )
}

interface GoodsProps {
  readonly typed: TypedTerms
  readonly faults: Faults
  readonly onTyped: (typed: TypedTerms) => void
  readonly onButton: (button: string) => void
  readonly currencies: readonly string[]
}

function Goods(props: GoodsProps) {
  const { typed, faults, onTyped, onButton, currencies } = props
  const { t } = useLingui()
  const { amounts } = readTerms(typed)
  return (
    <fieldset className={`sheet ${style.sheet}`}>
      <legend>
        <h2>
          <Trans>Goods and prices</Trans>
        </h2>
      </legend>
      <div className={style.fields}>
        <Field
          name="currency"
          label={t`Currency`}
          value={typed.currency}
          faults={faults}
          onValue={(currency) => onTyped({ ...typed, currency })}
          options={currencies.map((code) => [code, code] as const)}
        />
      </div>
      <div>
        {typed.lines.map((line, n) => (
          <LineFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            key={n}
            line={line}
            n={n}
            amount={amounts[n]}
            currency={typed.currency}
            faults={faults}
            onLine={(next) => onTyped({ ...typed, lines: typed.lines.map((each, i) => (i === n ? next : each)) })}
            onButton={onButton}
          />
        ))}
      </div>
      <p>
        <RowButton name="add-line" onButton={onButton}>
          <Trans>Add a line</Trans>
        </RowButton>
      </p>
      <PasteLines onButton={onButton} />
      <SumFields {...props} />
    </fieldset>
  )
}

function PasteLines({ onButton }: Pick<GoodsProps, 'onButton'>) {
  return (
    <details>
      <summary>
        <Trans>Paste lines from a spreadsheet</Trans>
      </summary>
      <label className="field">
        <Trans>One row for each line: goods, quantity, unit, price</Trans>
        <textarea name="pasted" rows={5} />
      </label>
      <p>
        <RowButton name="paste" onButton={onButton}>
          <Trans>Take these lines</Trans>
        </RowButton>
      </p>
    </details>
  )
}

function Total({ typed, children }: { readonly typed: TypedTerms; readonly children: ReactNode }) {
  const { total } = readTerms(typed)
  return (
    <div className={`sheet ${style.bar}`}>
      <div className={style.total}>
        <p className={trade.figure} style={{ margin: 0 }} aria-live="polite">
          <Trans>
            Total <Money amount={total} currency={typed.currency} />
          </Trans>
        </p>
        <div className={trade.row}>{children}</div>
      </div>
    </div>
  )
}
