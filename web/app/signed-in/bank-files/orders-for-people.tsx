import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Money, useMoneyText } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { SaidNote, useFault } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { BankFileSaid } from './bank-file-steps.ts'
import { OrderKind } from './order-kind.tsx'
import type { BankFilesData, PaymentOrder } from './read-bank-files.ts'

/** Transfers that no file takes yet: something of the payee is missing, or a second person has to agree. */
export function OrdersForPeople({ data }: { readonly data: BankFilesData }) {
  const { data: orders, next_cursor: next } = data.waiting
  return (
    <section className={`sheet ${trade.stack}`} id="orders">
      <h2>
        <Trans>Transfers that need a person</Trans>
      </h2>
      {orders.length === 0 ? (
        <p>
          <Trans>
            None. Refunds and returned wires stand here when they are large, or when the bank would refuse them.
          </Trans>
        </p>
      ) : (
        <ul className={style.list}>
          {orders.map((order) => (
            <li key={order.id}>
              <Line data={data} order={order} />
            </li>
          ))}
        </ul>
      )}
      {next !== null && (
        <p>
          <a href={`?orders=${next}#orders`}>
            <Trans>More</Trans>
          </a>
        </p>
      )}
    </section>
  )
}

interface OneOrder {
  readonly data: BankFilesData
  readonly order: PaymentOrder
}

function Line({ data, order }: OneOrder) {
  return (
    <>
      <div className={style.head}>
        <div>
          <strong>
            <bdi>{order.name}</bdi>
          </strong>{' '}
          <span className="muted small">…{order.ends_with}</span>
        </div>
        <strong>
          <Money {...order.amount} />
        </strong>
      </div>
      <div className="small muted">
        <OrderKind order={order} /> · {order.bank}
      </div>
      <Tag tone="warn">{useStateWords()(order.state)}</Tag>
      {data.mayMove && <Steps data={data} order={order} />}
    </>
  )
}

function useStateWords(): (state: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    incomplete: t`something is missing`,
    proposed: t`waits for a second person`,
  }
  return (state) => words[state] ?? t`its account was closed`
}

function Steps({ data, order }: OneOrder) {
  if (order.state === 'incomplete') return <Complete order={order} />
  return order.state === 'proposed' ? <Approve data={data} order={order} /> : <Replace order={order} />
}

function Replace({ order }: { readonly order: PaymentOrder }) {
  const { t } = useLingui()
  const said = useActionData<BankFileSaid>()
  const money = useMoneyText()(order.amount)
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="id" value={order.id} />
      <input type="hidden" name="on" value={order.id} />
      <SaidNote said={said} on={order.id} />
      <div className={trade.row}>
        <button
          className="button"
          type="submit"
          name="step"
          value="replace-account"
          aria-label={t`Pay ${money} to ${order.name} from another account`}
        >
          <Trans>Pay from another account</Trans>
        </button>
        <GiveUp order={order} />
      </div>
    </Form>
  )
}

function useMissingWords(): (reason: string | null) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    'address-missing': t`The bank needs town and country of whom it pays.`,
    'bank-code-missing': t`The bank needs the BIC or the national code of the payee’s bank.`,
    'holder-not-latin': t`The bank writes Latin letters only: name the payee as its bank writes it.`,
    'account-number-invalid': t`SEPA pays IBANs only. Give it up, and another way is looked for.`,
  }
  return (reason) => (reason === null ? '' : (words[reason] ?? reason))
}

function Complete({ order }: { readonly order: PaymentOrder }) {
  const said = useActionData<BankFileSaid>()
  const fault = useFault(said, order.id)
  const missing = useMissingWords()(order.reason)
  const typed = said?.on === order.id ? said.typed : undefined
  const faults = {
    name: fault('holder-not-latin'),
    code: fault('bank-code-missing'),
    town: fault('address-missing'),
  }
  const atField = Object.values(faults).some((each) => each !== undefined)
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="id" value={order.id} />
      <input type="hidden" name="on" value={order.id} />
      <p className="small">{missing}</p>
      {!atField && <SaidNote said={said} on={order.id} />}
      <PayeeFields order={order} typed={typed} faults={faults} />
      <div className={trade.row}>
        <button className="button" type="submit" name="step" value="complete">
          <Trans>Complete it</Trans>
        </button>
        <GiveUp order={order} />
      </div>
    </Form>
  )
}

interface Payee {
  readonly order: PaymentOrder
  readonly typed: Readonly<Record<string, string>> | undefined
  readonly faults: Readonly<Record<'name' | 'code' | 'town', string | undefined>>
}

function PayeeFields({ order, typed, faults }: Payee) {
  return (
    <>
      <TextField
        name="name"
        maxLength={140}
        autoComplete="off"
        label={<Trans>Name of the payee, in Latin letters</Trans>}
        defaultValue={typed?.name ?? order.name}
        fault={faults.name}
      />
      <TextField
        name="bank_code"
        maxLength={20}
        autoComplete="off"
        spellCheck={false}
        label={<Trans>BIC or national code of the payee’s bank</Trans>}
        defaultValue={typed?.bank_code ?? order.bank_code ?? ''}
        fault={faults.code}
      />
      <TextField
        name="town"
        maxLength={35}
        autoComplete="off"
        label={<Trans>Town of the payee</Trans>}
        defaultValue={typed?.town ?? order.town ?? ''}
        fault={faults.town}
      />
      <TextField
        name="country"
        maxLength={2}
        pattern="[A-Za-z]{2}"
        autoComplete="off"
        label={<Trans>Country of the payee, as two letters (NL, US, CN)</Trans>}
        defaultValue={typed?.country ?? order.country}
      />
    </>
  )
}

function Approve({ data, order }: OneOrder) {
  const { t } = useLingui()
  const said = useActionData<BankFileSaid>()
  const money = useMoneyText()(order.amount)
  if (order.author === data.self || order.completers.includes(data.self))
    return (
      <p className="tiny">
        <Trans>You have decided about it. A colleague looks at it and approves.</Trans>
      </p>
    )
  if (order.is_unscreened)
    return (
      <p className="tiny">
        <Trans>The name that was typed is being screened. It may be approved after that.</Trans>
      </p>
    )
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="id" value={order.id} />
      <input type="hidden" name="on" value={order.id} />
      <SaidNote said={said} on={order.id} />
      <button
        className="button"
        type="submit"
        name="step"
        value="approve-order"
        aria-label={t`Approve ${money} to ${order.name}`}
      >
        <Trans>Approve</Trans>
      </button>
      <GiveUp order={order} />
    </Form>
  )
}

function GiveUp({ order }: { readonly order: PaymentOrder }) {
  const { t } = useLingui()
  const money = useMoneyText()(order.amount)
  const label = t`Give ${money} to ${order.name} up`
  return (
    <button className="button plain" type="submit" name="step" value="give-up" formNoValidate aria-label={label}>
      <Trans>Give it up</Trans>
    </button>
  )
}
