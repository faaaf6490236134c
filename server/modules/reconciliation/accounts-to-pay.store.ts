import type pg from 'pg'

/** An account of ours that a payer sends money to. */
export interface AccountToPay {
  readonly holder: string
  readonly bank: string
  readonly number: string
}

/** The client accounts in a currency, by name. */
export async function accountsToPay(pool: pg.Pool, currency: string): Promise<readonly AccountToPay[]> {
  const text = `select holder, bank_name as bank, number from reconciliation.client_accounts where currency = $1
    order by name`
  const { rows } = await pool.query<AccountToPay>({ name: 'accounts to pay', text, values: [currency] })
  return rows
}
