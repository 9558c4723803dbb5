import { type DatabaseConnection, type Driver, SqliteDialect } from "kysely";

/**
 * Kysely's SQLite dialect with its one connection lent in the order it was asked for. Kysely's own lock wakes everyone
 * who waits each time it is released, which under a crowd costs more than the queries.
 */
export class FairSqliteDialect extends SqliteDialect {
  override createDriver(): Driver {
    return lendInOrder(super.createDriver());
  }
}

function lendInOrder(driver: Driver): Driver {
  const waiting: Array<() => void> = [];
  let lent = false;

  const giveBack = () => {
    const next = waiting.shift();
    if (next === undefined) lent = false;
    else next();
  };
  const borrow = async (): Promise<DatabaseConnection> => {
    if (lent) await new Promise<void>((resolve) => waiting.push(resolve));
    lent = true;
    try {
      return await driver.acquireConnection();
    } catch (fault) {
      giveBack();
      throw fault;
    }
  };
  return new Proxy(driver, {
    get(target, name) {
      if (name === "acquireConnection") return borrow;
      if (name === "releaseConnection") {
        return async (connection: DatabaseConnection) => {
          await target.releaseConnection(connection);
          giveBack();
        };
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
