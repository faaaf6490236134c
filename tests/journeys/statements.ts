/** Statements of a bank for journeys. */

interface Line {
  readonly amount: number
  readonly text: string
  readonly payer?: string
  readonly side?: 'CRDT' | 'DBIT'
  readonly code?: string
}

const major = (minor: number) => (minor / 100).toFixed(2)

function ntry({ amount, text, payer = 'Lakeside Outfitters', side = 'CRDT', code = 'PMNT' }: Line, n: number) {
  return `<Ntry><Amt Ccy="USD">${major(amount)}</Amt><CdtDbtInd>${side}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
    <BookgDt><Dt>2026-03-02</Dt></BookgDt><ValDt><Dt>2026-03-02</Dt></ValDt><AcctSvcrRef>BANK-${n}</AcctSvcrRef>
    <BkTxCd><Prtry><Cd>${code}</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>E${n}</EndToEndId></Refs>
    <RltdPties><Dbtr><Pty><Nm>${payer}</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id>
</DbtrAcct></RltdPties>
    <RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`
}

/** A statement of the operator's dollar account that begins at 100.00 and adds up. */
export function statementOf(lines: readonly Line[]): string {
  const sum = lines.reduce((total, { amount, side }) => total + (side === 'DBIT' ? -amount : amount), 10_000)
  const balance = (code: string, amount: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="USD">${major(amount)}</Amt>
<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>`
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>ST-1</Id>
<ElctrncSeqNb>1</ElctrncSeqNb>
    <CreDtTm>2026-03-02T20:00:00Z</CreDtTm><Acct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id><Ccy>USD</Ccy></Acct>
    ${balance('OPBD', 10_000)}${balance('CLBD', sum)}${lines.map(ntry).join('')}</Stmt></BkToCstmrStmt></Document>`
}
