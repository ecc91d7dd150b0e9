import { expect, expectNoAxeFindings, test } from "./fixtures";

test("a value is put right beside what was read, by keyboard, taken back, and shown in the list", async ({
  desk,
  seed,
}) => {
  const id = await seed("passport-birth-mismatch-front.jpg");
  await desk.goto(`/verifications/${id}`);
  await expect(desk.getByRole("img", { name: "Front", exact: true })).toBeVisible();
  await desk.keyboard.press("Tab");
  const cell = desk.locator("[data-cell][aria-pressed=true]");
  await expect(cell).toBeFocused();
  await expect(cell).toHaveAttribute("data-cell", /^dateOfBirth:/);
  await desk.keyboard.press("c");
  const value = desk.getByLabel("Right value");
  await expect(value).toBeFocused();
  await expectNoAxeFindings(desk);
  await desk.keyboard.type("31/12/1990");
  await desk.keyboard.press("Tab");
  await desk.keyboard.type("Read from the chip");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Write it as YYYY-MM-DD.")).toBeVisible();
  await value.fill("1990-12-31");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Corrected", { exact: true })).toBeVisible();
  await expect(desk.getByText("1990-12-31").first()).toBeVisible();
  await expect(desk.getByText(/Read from the chip/)).toBeVisible();
  await expect(cell).toBeFocused();
  await expectNoAxeFindings(desk);

  await desk.keyboard.press("c");
  await desk.getByLabel("Reason", { exact: true }).fill("The print was right");
  await desk.getByRole("button", { name: "Take back" }).press("Enter");
  await expect(desk.getByText("taken back")).toBeVisible();
  await expect(desk.getByText("1 earlier correction")).toBeVisible();

  // A field that was not read is added like one that was read wrong, and taken back like one.
  const address = desk.getByRole("button", { name: "Add address" });
  await address.press("Enter");
  await expect(value).toBeFocused();
  await desk.keyboard.type("12 Harbour Street");
  await desk.getByLabel("Reason", { exact: true }).fill("Printed at the lower edge");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("12 Harbour Street", { exact: true })).toBeVisible();
  await expect(desk.getByText(/nothing was read, by/)).toBeVisible();
  await expect(address).toHaveCount(0);
  await expect(desk.getByRole("button", { name: "Correct address" })).toBeVisible();
  await expectNoAxeFindings(desk);

  await desk.locator('[data-cell^="surname:"]').first().click();
  const surname = desk.getByRole("button", { name: "Correct surname" });
  // Two zones agree on the name of this specimen: it is proven, and nothing offers to change it.
  await expect(surname).toHaveCount(0);
  await desk.keyboard.press("c");
  await expect(value).toHaveCount(0);
  await expect(desk.getByRole("status").filter({ hasText: "cannot be corrected" })).toHaveCount(1);
});
