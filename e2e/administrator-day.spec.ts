import { expect, expectNoAxeFindings, test } from "./fixtures";
import { RECEIVER_PORT } from "./settings";

test("an administrator's day: a person invited, a key made, a webhook set up, an integration switched off and its refusal read", async ({
  desk,
  playwright,
  baseURL,
}) => {
  test.slow();
  const known = Date.now();
  await desk.goto("/settings/users");
  await desk.getByLabel("E-mail").fill(`ivo.${known}@desk.example`);
  await desk.getByLabel("Role", { exact: true }).selectOption("analyst");
  await desk.getByRole("button", { name: "Make the link" }).press("Enter");
  await expect(desk.getByRole("group", { name: "Link of the invitation" })).toContainText("http");
  await expectNoAxeFindings(desk);

  await desk.goto("/settings/keys");
  await desk.getByLabel("Name").fill(`Onboarding ${known}`);
  await desk.getByRole("checkbox", { name: /^Read/ }).check();
  await desk.getByRole("checkbox", { name: /^Write/ }).check();
  await desk.getByRole("button", { name: "Make the key" }).press("Enter");
  const key = (await desk.getByRole("group", { name: "API key" }).textContent()) ?? "";
  const program = await playwright.request.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    extraHTTPHeaders: { authorization: `Bearer ${key}` },
  });

  await desk.goto("/settings/webhooks/new");
  await desk.getByLabel("Name").fill(`Case file ${known}`);
  await desk.getByLabel("Address").fill(`http://localhost:${RECEIVER_PORT}/hook`);
  await desk.getByRole("button", { name: "Add the webhook" }).press("Enter");
  await expect(desk.locator("code", { hasText: "whsec_" })).toBeVisible();
  await desk.getByRole("link", { name: "To the webhook" }).press("Enter");
  await expect(desk.getByRole("heading", { name: `Case file ${known}` })).toBeVisible();
  // Nobody listens there now: what waits for it must not reach the test that does.
  await desk.getByRole("button", { name: "Remove", exact: true }).press("Enter");
  await desk.getByRole("button", { name: "Remove the webhook" }).press("Enter");
  await expect(desk).toHaveURL(/\/settings\/webhooks$/);

  const faceMatch = desk.getByRole("checkbox", { name: "Face match Switched on" });
  const save = async () => {
    await desk.getByRole("button", { name: "Save", exact: true }).press("Enter");
    await expect(desk.getByText(/^Saved\./)).toBeVisible();
  };
  await desk.goto("/settings/policy");
  await expect(faceMatch).toBeChecked();
  try {
    await faceMatch.press("Space");
    await save();
    await desk.goto("/verifications/new?check=face-match");
    await expect(desk.getByRole("heading", { name: "This check is switched off" })).toBeVisible();
    await expect(desk.getByText("403 NOT_ENABLED")).toBeVisible();
    await expectNoAxeFindings(desk);
    const refused = await program.post("/api/kyc/face-match", { multipart: {} });
    expect([refused.status(), await refused.json()]).toMatchObject([403, { code: "NOT_ENABLED" }]);
    await desk.getByRole("link", { name: "To the capabilities" }).press("Enter");
    await expect(desk).toHaveURL(/\/settings\/policy/);
  } finally {
    await desk.goto("/settings/policy");
    if (!(await faceMatch.isChecked())) {
      await faceMatch.press("Space");
      await save();
    }
  }
  expect((await program.post("/api/kyc/face-match", { multipart: {} })).status()).toBe(400);
  await program.dispose();

  await desk.goto("/audit?action=settings.change");
  await expect(desk.getByRole("table").getByTitle("settings.change").first()).toBeVisible();
});
