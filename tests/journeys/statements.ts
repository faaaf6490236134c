/** Statements of a bank for journeys. */

interface Line {
  readonly amount: number
  readonly text: string
  readonly payer?: string
  readonly side?: 'CRDT' | 'DBIT'
  readonly code?: string
  readonly endToEnd?: string
}

const major = (minor: number) => (minor / 100).toFixed(2)

function ntry(
  { amount, text, payer = 'Lakeside Outfitters', side = 'CRDT', code = 'PMNT', endToEnd }: Line,
  n: number,
  id: string,
) {
  const they = side === 'CRDT' ? 'Dbtr' : 'Cdtr'
  return `<Ntry><Amt Ccy="USD">${major(amount)}</Amt><CdtDbtInd>${side}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
    <BookgDt><Dt>2026-03-02</Dt></BookgDt><ValDt><Dt>2026-03-02</Dt></ValDt><AcctSvcrRef>${id}-${n}</AcctSvcrRef>
    <BkTxCd><Prtry><Cd>${code}</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><Refs>
    <EndToEndId>${endToEnd ?? `E${n}`}</EndToEndId></Refs>
    <RltdPties><${they}><Pty><Nm>${payer}</Nm><PstlAdr><TwnNm>Köln</TwnNm><Ctry>DE</Ctry></PstlAdr></Pty></${they}>
<${they}Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></${they}Acct></RltdPties>
<RltdAgts><${they}Agt><FinInstnId><BICFI>DEUTDEFF</BICFI></FinInstnId></${they}Agt></RltdAgts>
    <RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`
}

/** A statement of the operator's dollar account, that begins at 100.00 unless said otherwise, and adds up. */
export function statementOf(lines: readonly Line[], opening = 10_000, n = 1): string {
  const sum = lines.reduce((total, { amount, side }) => total + (side === 'DBIT' ? -amount : amount), opening)
  const entries = lines.map((line, i) => ntry(line, i, n === 1 ? 'BANK' : `BANK${n}`)).join('')
  const balance = (code: string, amount: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="USD">${major(amount)}</Amt>
<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>`
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>ST-${n}</Id>
<ElctrncSeqNb>${n}</ElctrncSeqNb>
    <CreDtTm>2026-03-02T20:00:00Z</CreDtTm><Acct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id><Ccy>USD</Ccy></Acct>
    ${balance('OPBD', opening)}${balance('CLBD', sum)}${entries}</Stmt></BkToCstmrStmt></Document>`
}
