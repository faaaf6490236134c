import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { FinanceNav } from '../finance/finance-nav.tsx'
import trade from '../trade/trade.module.css'
import { takeBankFileStep } from './bank-file-steps.ts'
import { BatchDetail } from './batch-detail.tsx'
import { Batches } from './batches.tsx'
import { OrdersForPeople } from './orders-for-people.tsx'
import { PayingAccounts } from './paying-accounts.tsx'
import { readBankFiles } from './read-bank-files.ts'
import { ReportForm } from './report-form.tsx'

export const loader = ({ context, request }: LoaderFunctionArgs) => readBankFiles(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => takeBankFileStep(context, request)

/** What goes to the bank next, and what did it say of the last? */
export default function BankFiles() {
  const data = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Bank files · Surety`}</title>
      <h1>
        <Trans>Bank files</Trans>
      </h1>
      <FinanceNav />
      <p className="muted">
        <Trans>
          Payouts, refunds and returned wires that your own bank makes: one person builds the file, a second releases
          it, the bank answers, and the statement settles.
        </Trans>
      </p>
      {!data.mayMove && (
        <p className="muted">
          <Trans>You see what waits. Finance and administrators decide.</Trans>
        </p>
      )}
      {data.batch !== undefined && <BatchDetail data={data} batch={data.batch} />}
      <div className={trade.two}>
        <div className={trade.stack}>
          <OrdersForPeople data={data} />
          <PayingAccounts data={data} />
        </div>
        <div className={trade.stack}>
          <Batches data={data} />
          {data.mayMove && <ReportForm />}
        </div>
      </div>
    </div>
  )
}
