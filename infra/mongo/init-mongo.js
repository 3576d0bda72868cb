const admin = new Mongo("mongodb://mongo:27017/?directConnection=true").getDB("admin");
admin.auth("root", process.env.ROOT_PASSWORD);

try {
  admin.adminCommand({
    replSetInitiate: { _id: "duban", members: [{ _id: 0, host: "mongo:27017" }] },
  });
} catch (e) {
  if (e.codeName !== "AlreadyInitialized") throw e;
}
while (!admin.adminCommand({ hello: 1 }).isWritablePrimary) sleep(200);

for (const area of ["school", "indicator", "plan", "notification", "gateway"]) {
  const database = admin.getSiblingDB("duban_" + area);
  const user = {
    pwd: process.env[area.toUpperCase()],
    roles: [{ role: "readWrite", db: "duban_" + area }],
  };
  if (database.getUser(area)) database.updateUser(area, user);
  else database.createUser({ user: area, ...user });
}
