import { type Expression, type SqlBool, sql } from 'kysely';
import type { PlaceId } from '../core/place.ts';
import type { PlatformName } from '../ports.ts';

/** Everything whose key begins with the name of a platform; ';' is the sign after ':'. */
export const onPlatform = (column: 'id' | 'key', platform: PlatformName): Expression<SqlBool> => {
  const key = sql.ref(column);
  return sql<SqlBool>`(${key} > ${`${platform}:`} and ${key} < ${`${platform};`})`;
};

/** A place and all that lies in it, as two ranges of an index: ';' is the sign after ':', so 'telegram:-10' lies outside 'telegram:-1'. */
export const inSubtree = (column: 'id' | 'place' | 'target', place: PlaceId): Expression<SqlBool> => {
  const id = sql.ref(column);
  return sql<SqlBool>`(${id} = ${place} or (${id} > ${`${place}:`} and ${id} < ${`${place};`}))`;
};
