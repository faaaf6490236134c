/** The sum of one number of `figures` over rows. */
const figure = (name: string, of = 'figures') => `sum((${of}->>'${name}')::bigint)`
const amount = (of: string) => `(${of}->>'~n')::bigint`
const names = ['orders', 'completed', 'inTime', 'late', 'claims', 'claimed', 'faulty', 'decidedAgainst'] as const
const all = (of: (name: string) => string) => names.map((name) => `${of(name)} as ${name}`).join(', ')
const differ = (a: string, b: string) => names.map((name) => `${a}.${name} is distinct from ${b}.${name}`).join(' or ')

/** What must always hold of figures and limits: each query gives one row with `id` for each thing that breaks it. */
export const performanceChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'performance.days-are-their-results',
    sql: `with d as (select root_id, id, ${all((name) => `(figures->>'${name}')::bigint`)},
          coalesce((select sum(${amount("part->'usd'")}) from jsonb_array_elements(parts) part), 0) as usd
        from performance.days),
      c as (select root_id, day as id, ${all(figure)}, sum(clean_usd) as usd
        from performance.counted_orders group by root_id, day)
      select coalesce(d.root_id, c.root_id) || ' ' || coalesce(d.id, c.id) as id
      from d full join c using (root_id, id) where ${differ('d', 'c')} or d.usd is distinct from c.usd`,
  },
  {
    name: 'performance.windows-are-their-days',
    sql: `with w as (select p.root_id, ${all(
      (name) => `coalesce((select ${figure(name, 'd.figures')}
          from performance.days d where d.root_id = p.root_id and d.id >= p."from"), 0)`,
    )},
          coalesce((select sum(${amount("part->'usd'")}) from performance.days d, jsonb_array_elements(d.parts) part
            where d.root_id = p.root_id and d.id >= p."from"), 0) as usd
        from performance.profiles p),
      p as (select root_id, ${all((name) => `(figures->>'${name}')::bigint`)}, ${amount("volume->'usd'")} as usd
        from performance.profiles)
      select p.root_id as id from p join w using (root_id) where ${differ('p', 'w')} or p.usd <> w.usd`,
  },
  {
    name: 'performance.clean-orders-are-their-buyers',
    sql: `select p.root_id as id from performance.profiles p
      left join (select root_id, sum(orders) as orders, count(*) filter (where orders > 0) as buyers,
          count(*) filter (where orders > 1) as returning
        from performance.buyer_groups group by root_id) g using (root_id)
      left join (select root_id, count(*) as orders from performance.counted_orders where unclean is null
        group by root_id) c using (root_id)
      where p.clean_orders <> coalesce(g.orders, 0) or p.clean_orders <> coalesce(c.orders, 0)
        or p.clean_buyers <> coalesce(g.buyers, 0) or p.returning_buyers <> coalesce(g.returning, 0)`,
  },
  {
    name: 'performance.marks-lead-to-their-group',
    sql: `select m.root_id || ' ' || m.id as id from performance.buyer_marks m
      left join performance.buyer_groups g on g.root_id = m.root_id and g.id = m.group_id
      where g.id is null or g."into" is not null or not g.marks ? m.id`,
  },
  {
    name: 'performance.results-are-counted-as-they-are',
    sql: `select c.root_id || ' ' || c.id as id from performance.counted_orders c
      left join performance.results r on r.root_id = c.id
      where r.root_id is null or c.n > r.n or (c.n = r.n and (c.day <> r.day or c.usd <> r.usd))`,
  },
  {
    name: 'performance.a-window-has-its-deadline',
    sql: `select p.root_id as id from performance.profiles p
      where p.oldest is not null and not exists (select from platform.deadlines d
        where d.root_id = p.root_id and d.name = 'performance.window')`,
  },
  {
    name: 'performance.limits-are-the-ceilings',
    sql: `select l.root_id as id from performance.limits l
      left join escrow.assurance_limits a on a.root_id = l.root_id
      left join escrow.exposures e on e.root_id = l.root_id and e.key = 'USD'
      where coalesce(a."limit", 0) <> l."limit" or coalesce(e.ceiling, 0) <> l."limit"`,
  },
]
