import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { FinanceNav } from '../finance/finance-nav.tsx'
import trade from '../trade/trade.module.css'
import { AccountTable } from './account-table.tsx'
import { takeBankStep } from './bank-steps.ts'
import { CaseList } from './case-list.tsx'
import { NameAccount } from './name-account.tsx'
import { readBank } from './read-bank.ts'
import { StatementTable } from './statement-table.tsx'
import { FileList, Upload } from './upload.tsx'

export const loader = ({ context, request }: LoaderFunctionArgs) => readBank(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => takeBankStep(context, request)

/** What does not add up between the bank and the books? */
export default function Bank() {
  const { accounts, cases, statements, files, mayMove, self } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Bank · Surety`}</title>
      <h1>
        <Trans>Bank and books</Trans>
      </h1>
      <FinanceNav />
      <Section id="accounts" title={<Trans>Accounts</Trans>} empty={accounts.data.length === 0 && <NoAccount />}>
        <AccountTable accounts={accounts.data} />
      </Section>
      {mayMove && <NameAccount key={accounts.data.length} />}
      <div className={trade.two}>
        <Section id="cases" title={<Trans>What does not add up</Trans>} empty={cases.data.length === 0 && <NoCase />}>
          <CaseList cases={cases.data} mayMove={mayMove} self={self} />
          <Next list="cases" cursor={cases.next_cursor} />
        </Section>
        <div className={trade.stack}>
          {mayMove && <Upload />}
          <Section id="files" title={<Trans>Files</Trans>} empty={files.data.length === 0 && <NoFile />}>
            <FileList files={files.data} />
            <Next list="files" cursor={files.next_cursor} />
          </Section>
        </div>
      </div>
      <Section id="statements" title={<Trans>Statements</Trans>} empty={statements.data.length === 0 && <NoFile />}>
        <StatementTable statements={statements.data} />
        <Next list="statements" cursor={statements.next_cursor} />
      </Section>
    </div>
  )
}

const NoAccount = () => <Trans>No account is known. The first statement opens one.</Trans>
const NoCase = () => <Trans>Everything adds up.</Trans>
const NoFile = () => <Trans>The bank has sent nothing yet.</Trans>

interface SectionProps {
  readonly id: string
  readonly title: ReactNode
  readonly empty: ReactNode
  readonly children: ReactNode
}

function Section({ id, title, empty, children }: SectionProps) {
  return (
    <section className={`sheet ${trade.stack}`} id={id}>
      <h2>{title}</h2>
      {empty ? <p>{empty}</p> : children}
    </section>
  )
}

function Next({ list, cursor }: { readonly list: string; readonly cursor: string | null }) {
  if (cursor === null) return null
  return (
    <p>
      <a className="button plain" href={`/finance/bank?${new URLSearchParams({ [list]: cursor })}#${list}`}>
        <Trans>The next ones</Trans>
      </a>
    </p>
  )
}
