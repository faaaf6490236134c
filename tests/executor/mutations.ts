/** One guard of the executor taken away: `from` must stand exactly once in the file; `tests` must then fail. */
export interface Mutation {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: string
  readonly tests: readonly string[]
}

const platform = (file: string) => `server/platform/${file}.ts`
const store = platform('postgres-store')
const commit = platform('postgres-commit')
const batch = platform('batch')
const judge = platform('judge-command')

export const mutations: readonly Mutation[] = [
  {
    name: 'root lock',
    file: store,
    from: 'pg_advisory_xact_lock(h) else pg_advisory_xact_lock_shared(h) end)',
    to: 'null else pg_advisory_xact_lock_shared(h) end)',
    tests: ['store-locks'],
  },
  {
    name: 'shared lock',
    file: store,
    from: 'pg_advisory_xact_lock(h) else pg_advisory_xact_lock_shared(h) end)',
    to: 'pg_advisory_xact_lock(h) end)',
    tests: ['store-locks'],
  },
  {
    name: 'shared lock of a fact',
    file: 'server/kernel/use-case.ts',
    from: "return { of: 'one', type: type.name, root, key: id, strength: 'shared' }",
    to: "return { of: 'one', type: type.name, root, key: id, strength: 'hint' }",
    tests: ['executor'],
  },
  {
    name: 'counter lock',
    file: commit,
    from: 'select count(pg_advisory_xact_lock(h))\n',
    to: 'select count(h)\n',
    tests: ['store-locks'],
  },
  {
    name: 'counter lock of an exact batch',
    file: store,
    from: 'if (counters.length > 0) started.push(',
    to: 'if (counters.length < 0) started.push(',
    tests: ['store-locks'],
  },
  {
    name: 'counters hardly wait',
    file: store,
    from: 'if (counters.length > 0) sent.push(',
    to: 'if (counters.length < 0) sent.push(',
    tests: ['lock-order'],
  },
  {
    name: 'sort of locks',
    file: store,
    from: `from (select distinct on (h) h, x from (
    select hashtextextended(r, 0) h, x from unnest($1::text[], $2::bool[]) u(r, x)) t order by h, x desc) s\``,
    to: `from (select * from (select distinct on (h) h, x from (
    select hashtextextended(r, 0) h, x from unnest($1::text[], $2::bool[]) u(r, x)) t order by h, x desc) z
    order by random()) s\``,
    tests: ['store-locks'],
  },
  {
    name: 'second round never waits',
    file: store,
    from: 'then pg_try_advisory_xact_lock(hashtextextended(r, 0))',
    to: 'then pg_advisory_xact_lock(hashtextextended(r, 0)) is not null',
    tests: ['store-locks'],
  },
  {
    name: 'version assert',
    file: commit,
    from: 'where r.id = n.id and r.version = n.before returning 1)',
    to: 'where r.id = n.id returning 1)',
    tests: ['store-contract'],
  },
  {
    name: 'assert of new roots',
    file: commit,
    from: '$4::bytea[], $5::timestamptz[])`\nconst INSERT_TIMELINE',
    to: '$4::bytea[], $5::timestamptz[]) on conflict do nothing`\nconst INSERT_TIMELINE',
    tests: ['store-contract'],
  },
  {
    name: 'name assert',
    file: commit,
    from: 'select * from unnest($1::bytea[], $2::text[], $3::text[], $4::text[])`',
    to: 'select * from unnest($1::bytea[], $2::text[], $3::text[], $4::text[]) on conflict do nothing`',
    tests: ['store-contract'],
  },
  {
    name: 'a name that is taken is decided again',
    file: store,
    from: '/^(roots|names)_pkey/.exec',
    to: '/^(roots)_pkey/.exec',
    tests: ['store-contract'],
  },
  {
    name: 'a root that is made must not be there',
    file: platform('draft'),
    from: 'if (w.roots.has(root) || created.has(root)) throw',
    to: 'if (created.has(root)) throw',
    tests: ['create'],
  },
  {
    name: 'bulk work is weighed by what it reads first',
    file: platform('executor'),
    from: 'const more = locksOf(p, access)',
    to: 'const more = Math.max(1, p.needs.size)',
    tests: ['batch-locks'],
  },
  {
    name: 'locks of a second round that are too many',
    file: batch,
    from: 'if (locks.length > 0 && held.size + wanted.size + locks.length > house.batchLocks) continue\n',
    to: '\n',
    tests: ['batch-locks'],
  },
  {
    name: 'counter bound assert',
    file: commit,
    from: "select platform.expect(count(*), $6, 'counters') from u`",
    to: 'select count(*), $6::int from u`',
    tests: ['store-contract'],
  },
  {
    name: 'counter ceiling in the update',
    file: commit,
    from: 'where (excluded.value <= 0 or c.ceiling is null or c.value + excluded.value <= c.ceiling)',
    to: 'where true',
    tests: ['store-contract'],
  },
  {
    name: 'command row insert',
    file: commit,
    from: 'from unnest($1::text[], $2::text[], $3::text[], $4::text[])`\nconst UPDATE_ROOTS',
    to: 'from unnest($1::text[], $2::text[], $3::text[], $4::text[]) limit 0`\nconst UPDATE_ROOTS',
    tests: ['executor'],
  },
  {
    name: 'fingerprint of a command',
    file: judge,
    from: 'return known.fingerprint === p.command.fingerprint\n',
    to: "return known.fingerprint !== ''\n",
    tests: ['executor'],
  },
  {
    name: 'blocked-root rule',
    file: platform('judge-batch'),
    from: "if (verdict.kind === 'later') blocked.add(p.root)",
    to: '',
    tests: ['order'],
  },
  {
    name: 'command rows of the second round',
    file: batch,
    from: '!p.fresh && got.has(p.root) ?',
    to: 'p.fresh && got.has(p.root) ?',
    tests: ['fresh'],
  },
  {
    name: 'no COMMIT behind what cannot be encoded',
    file: store,
    from: 'const ready = encoded(statement)',
    to: 'const ready = statement',
    tests: ['executor'],
  },
  {
    name: 'what was sent ahead must have gone well',
    file: store,
    from: "sendAll(recordStatements(rows, sql, 'append'), session, started)",
    to: "sendAll(recordStatements(rows, sql, 'append'), session, [])",
    tests: ['ahead'],
  },
  {
    name: 'connection lost is asked again',
    file: platform('postgres-session'),
    from: 'return new StoreLost(error.message, { cause: error })\n  if (/^(25006',
    to: 'return error\n  if (/^(25006',
    tests: ['cut'],
  },
  {
    name: 'what is kept is compared with the version',
    file: batch,
    from: '(w.roots.get(ref.root)?.version ?? 0) === version',
    to: 'version > 0',
    tests: ['kept-roots'],
  },
  {
    name: 'deadline must stand',
    file: judge,
    from: "if (!isStanding(p, root, w)) return { kind: 'refused', refused: 'deadline-moved' }",
    to: '',
    tests: ['deadlines'],
  },
  {
    name: 'spent deadline is cleared',
    file: judge,
    from: 'const spent = used ?',
    to: 'const spent = used && !used ?',
    tests: ['deadlines'],
  },
]
