import type { Kysely, Selectable } from "kysely";
import type { Tables } from "./database.ts";
import type { DeskTables } from "./desk-tables.ts";

export type StoredAccount = Readonly<Selectable<DeskTables["account"]>>;

/** What makes an account; the rest starts empty. */
export type NewStoredAccount = Pick<StoredAccount, "id" | "login" | "name" | "role" | "created_at"> & {
  readonly services: readonly string[];
  readonly password?: string;
  readonly oidcSubject?: string;
};

type Change = Partial<
  Pick<
    StoredAccount,
    "name" | "role" | "services" | "password" | "oidc_subject" | "disabled_at" | "away" | "preferences"
  >
>;

const SIGN_EVERY = 15_000;

export async function accountById(database: Kysely<Tables>, id: string): Promise<StoredAccount | null> {
  return (await database.selectFrom("account").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}

export async function accountByLogin(database: Kysely<Tables>, login: string): Promise<StoredAccount | null> {
  return (
    (await database.selectFrom("account").selectAll().where("login", "=", login).executeTakeFirst()) ?? null
  );
}

export async function accountBySubject(
  database: Kysely<Tables>,
  subject: string,
): Promise<StoredAccount | null> {
  return (
    (await database
      .selectFrom("account")
      .selectAll()
      .where("oidc_subject", "=", subject)
      .executeTakeFirst()) ?? null
  );
}

export async function allAccounts(database: Kysely<Tables>): Promise<readonly StoredAccount[]> {
  return database.selectFrom("account").selectAll().orderBy("name").orderBy("login").execute();
}

/** Whether the first administrator has been made, whatever became of their account. */
export async function hasAdministrator(database: Kysely<Tables>): Promise<boolean> {
  const row = await database
    .selectFrom("account")
    .select("id")
    .where("role", "=", "administrator")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** False when the login is already taken. */
export async function createAccount(database: Kysely<Tables>, account: NewStoredAccount): Promise<boolean> {
  const { services, password = null, oidcSubject = null, ...rest } = account;
  const result = await database
    .insertInto("account")
    .values({
      ...rest,
      services: JSON.stringify(services),
      password,
      oidc_subject: oidcSubject,
      disabled_at: null,
      seen_at: null,
      away: 0,
      preferences: null,
    })
    .onConflict((conflict) => conflict.column("login").doNothing())
    .executeTakeFirstOrThrow();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function changeAccount(database: Kysely<Tables>, id: string, change: Change): Promise<void> {
  await database.updateTable("account").set(change).where("id", "=", id).execute();
}

/** How many people could administer now: enabled, and opened by their owner. */
export async function countAdministrators(database: Kysely<Tables>): Promise<number> {
  const { count } = await database
    .selectFrom("account")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("role", "=", "administrator")
    .where("disabled_at", "is", null)
    .where((where) => where.or([where("password", "is not", null), where("oidc_subject", "is not", null)]))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Notes that the account's Desk is open; written at most every 15 seconds. */
export async function touchAccount(database: Kysely<Tables>, id: string, now: number): Promise<void> {
  await database
    .updateTable("account")
    .set({ seen_at: now })
    .where("id", "=", id)
    .where((where) => where.or([where("seen_at", "is", null), where("seen_at", "<=", now - SIGN_EVERY)]))
    .execute();
}

/**
 * Confirms the password that was checked, or puts its `renewed` hash in its place; false when it changed meanwhile or
 * the account was disabled. Its write takes the transaction's lock.
 */
export async function keepPassword(
  database: Kysely<Tables>,
  { id, password }: Pick<StoredAccount, "id" | "password">,
  renewed: string | null,
): Promise<boolean> {
  const result = await database
    .updateTable("account")
    .set({ password: renewed ?? password })
    .where("id", "=", id)
    .where("password", "=", password)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/**
 * Binds the enabled account of this address to an identity, unless it has one or the identity has an account already;
 * false then. Its write takes the transaction's lock.
 */
export async function linkIdentity(
  database: Kysely<Tables>,
  login: string,
  subject: string,
): Promise<boolean> {
  const result = await database
    .updateTable("account")
    .set({ oidc_subject: subject })
    .where("login", "=", login)
    .where("oidc_subject", "is", null)
    .where("disabled_at", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom("account as other").select("other.id").where("other.oidc_subject", "=", subject)),
      ),
    )
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
