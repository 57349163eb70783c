#!/usr/bin/env python3
# test-cli.py: drive maillage-cli as scripts and people do.
#
# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

CLI = os.environ["MAILLAGE_CLI"]
COMMANDS = ("info", "check", "dedupe", "new", "geocode")


class CliTest(unittest.TestCase):

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="maillage-cli-")
        self.addCleanup(shutil.rmtree, self.folder)
        self.environment = dict(os.environ, XDG_DATA_HOME=self.path("data"), XDG_CACHE_HOME=self.path("cache"))

    def path(self, name):
        return os.path.join(self.folder, name)

    @staticmethod
    def read(name):
        with open(name, "rb") as stream:
            return stream.read()

    def start(self, *arguments, **keywords):
        environment = dict(self.environment, **keywords.pop("environment", {}))
        for stream in ("stdin", "stdout", "stderr"):
            keywords.setdefault(stream, subprocess.PIPE)
        return subprocess.Popen([CLI, *arguments], env=environment, **keywords)

    def run_cli(self, *arguments, text=b"", **keywords):
        """Runs it; gives exit status, output and errors, as text."""
        if isinstance(text, str):
            text = text.encode()
        process = self.start(*arguments, **keywords)
        output, errors = process.communicate(text, timeout=120)
        return process.returncode, (output or b"").decode(), (errors or b"").decode()

    def assert_refused(self, *arguments, saying="", **keywords):
        status, output, errors = self.run_cli(*arguments, **keywords)
        self.assertEqual(status, 2, errors)
        self.assertEqual(output, "")
        self.assertTrue(errors.startswith("maillage-cli: "), errors)
        self.assertIn(saying, errors)
        # A sentence for people, no critical of a library.
        self.assertNotIn("CRITICAL", errors)
        self.assertNotIn("assertion", errors)
        return errors

    def assert_done(self, *arguments, **keywords):
        status, output, errors = self.run_cli(*arguments, **keywords)
        self.assertEqual((status, errors), (0, ""))
        return output


class HelpTest(CliTest):

    def test_help(self):
        for argument in ("--help", "-h", "help"):
            output = self.assert_done(argument)
            for command in COMMANDS:
                self.assertRegex(output, r"\n  %s +\w" % command)

    def test_version(self):
        self.assertRegex(self.assert_done("--version"), r"^maillage-cli \d+\.\d+\.\d+\n$")

    def test_help_of_commands(self):
        for command in COMMANDS:
            output = self.assert_done(command, "--help")
            self.assertIn("maillage-cli %s [OPTION" % command, output)

    def test_french(self):
        output = self.assert_done("--help", environment={"LC_ALL": "fr_FR.UTF-8", "LANGUAGE": "fr"})
        self.assertIn("maillage-cli", output)

    def test_no_command(self):
        self.assertIn("maillage-cli --help", self.assert_refused())

    def test_wrong_command(self):
        self.assert_refused("inof", saying="inof")
        self.assert_refused("--json", saying="--json")

    def test_wrong_option(self):
        for command in COMMANDS:
            errors = self.assert_refused(command, "--wrong", saying="--wrong")
            self.assertIn("maillage-cli %s --help" % command, errors)

    def test_missing_file(self):
        for command in ("info", "check", "new"):
            self.assert_refused(command)

    def test_too_many_files(self):
        self.assert_refused("info", "a.gpkg", "b.gpkg", saying="b.gpkg")
        self.assert_refused("geocode", "list.txt", saying="list.txt")


class GeocodeTest(CliTest):

    HEADER = "input name insee department country lon lat precision confidence".split()

    def geocode(self, text, *arguments, **keywords):
        output = self.assert_done("geocode", *arguments, text=text, **keywords)
        rows = [line.split("\t") for line in output.split("\n")[:-1]]
        for row in rows:
            self.assertEqual(len(row), len(self.HEADER), row)
        return [dict(zip(self.HEADER, row)) for row in rows]

    def test_places(self):
        brest, ganton, montreal = self.geocode("6 rue Penn ar Créach, 29200 Brest\nSt Ganton\nMontréal (Québec)\n")
        self.assertEqual((brest["name"], brest["insee"], brest["department"], brest["country"]),
                         ("Brest", "29019", "29", "FR"))
        self.assertEqual(brest["precision"], "commune")
        self.assertAlmostEqual(float(brest["lon"]), -4.486, places=2)
        self.assertAlmostEqual(float(brest["lat"]), 48.390, places=2)
        self.assertEqual(ganton["precision"], "approximate")
        self.assertEqual(montreal["country"], "CA")

    def test_not_found(self):
        rows = self.geocode("en ligne\n\nBrest\n")
        self.assertEqual([row["input"] for row in rows], ["en ligne", "", "Brest"])
        self.assertEqual([row["name"] for row in rows], ["", "", "Brest"])

    def test_context(self):
        for department in ("35", "29"):
            row, = self.geocode("Saint-Just\n" if department == "35" else "Plougastel\n", "--context", department)
            self.assertEqual(row["department"], department)

    def test_several_departments(self):
        for arguments in (["--context", "35,56"], ["--context", "35", "--context", "56"]):
            row, = self.geocode("Saint-Just\n", *arguments)
            self.assertEqual(row["department"], "35")

    def test_all(self):
        rows = self.geocode("Saint-Just\n", "--all")
        self.assertGreater(len(rows), 3)
        confidences = [float(row["confidence"]) for row in rows]
        self.assertEqual(confidences, sorted(confidences, reverse=True))

    def test_header(self):
        self.assertEqual(self.assert_done("geocode", "--header"), "\t".join(self.HEADER) + "\n")

    def test_empty(self):
        self.assertEqual(self.assert_done("geocode"), "")

    def test_line_ends(self):
        rows = self.geocode("Brest\r\nAuray")
        self.assertEqual([row["input"] for row in rows], ["Brest", "Auray"])

    def test_hostile_lines(self):
        text = b"Brest\t29\n\xff\xfeBrest\n" + b"x" * 200000 + b"\nAuray\0\n<b>Rennes</b>\n"
        rows = self.geocode(text)
        self.assertEqual(len(rows), 5)
        self.assertEqual(rows[0]["input"], "Brest 29")
        self.assertEqual(rows[3]["name"], "Auray")

    def test_locales(self):
        """Neither commas in numbers nor letters that a locale does not have."""
        for locale in ("C", "fr_FR.UTF-8"):
            row, = self.geocode("Cesson-Sévigné\n", environment={"LC_ALL": locale, "LANGUAGE": ""})
            self.assertEqual(row["name"], "Cesson-Sévigné")
            self.assertRegex(row["lon"], r"^-1\.\d{6}$")

    def test_conversation(self):
        """Each answer comes with its line, for programs that wait for it."""
        process = self.start("geocode", bufsize=0)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stderr.close)
        for name in ("Brest", "Auray", "Dinan"):
            process.stdin.write(name.encode() + b"\n")
            self.assertTrue(process.stdout.readline().startswith(name.encode() + b"\t" + name.encode()))
        process.stdin.close()
        self.assertEqual(process.wait(20), 0)

    def test_closed_pipe(self):
        """As head(1) does: silence, not an error for each line."""
        process = self.start("geocode", restore_signals=True)
        process.stdout.close()
        with self.assertRaises(BrokenPipeError):
            for _ in range(200000):
                process.stdin.write(b"Brest\n")
        self.assertEqual(process.stderr.read(), b"")
        process.stderr.close()
        with contextlib.suppress(BrokenPipeError):
            process.stdin.close()
        self.assertEqual(process.wait(20), -signal.SIGPIPE)

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs /dev/full")
    def test_full_disk(self):
        with open("/dev/full", "wb") as full:
            status, _, errors = self.run_cli("geocode", text="Brest\n", stdout=full)
        self.assertEqual(status, 2)
        self.assertTrue(errors.startswith("maillage-cli: "), errors)

    def test_damaged_gazetteer(self):
        # Not a missing one: where the application is installed, another would be found.
        with open(self.path("gazetteer.sqlite"), "w", encoding="utf-8") as file:
            file.write("This is no gazetteer. " * 100)
        self.assert_refused("geocode", environment={"MAILLAGE_DATA_DIR": self.folder})


class DocumentTest(CliTest):

    def make_demo(self):
        file = self.path("demo.gpkg")
        self.assertEqual(self.assert_done("new", "--demo", file), "")
        return file

    def info(self, file):
        return json.loads(self.assert_done("info", "--json", file))

    def test_demo(self):
        file = self.make_demo()
        info = self.info(file)
        self.assertEqual((info["actors"], info["relations"], info["actors_unplaced"]), (264, 276, 127))
        self.assertEqual(info["diagrams"], 2)
        self.assertEqual(info["changes"], 0)
        self.assertEqual(info["name"], "Bretagne — Riposte créative")
        self.assertEqual(info["licence"], "CC BY-SA 4.0")
        self.assertEqual(info["actors_by_kind"]["initiative"], 37)
        self.assertEqual(sum(info["actors_by_kind"].values()), 264)
        self.assertEqual(info["relations_by_type"]["takes_part_in"], 62)
        self.assertEqual(sum(info["relations_by_type"].values()), 276)
        self.assertEqual(info["relations_by_status"], {"existing": 142, "past": 113, "wished": 21})
        self.assertEqual(self.assert_done("check", file), "")

    def test_info_for_people(self):
        file = self.make_demo()
        before = self.read(file)
        output = self.assert_done("info", file, environment={"LC_ALL": "C.UTF-8", "LANGUAGE": ""})
        self.assertTrue(output.startswith("Bretagne — Riposte créative\n"))
        self.assertIn("264 actors\n", output)
        self.assertIn("    37  Initiative or project\n", output)
        french = self.assert_done("info", file, environment={"LC_ALL": "fr_FR.UTF-8", "LANGUAGE": "fr"})
        self.assertIn("    37  Initiative ou projet\n", french)
        plain = self.assert_done("info", file, environment={"LC_ALL": "C", "LANGUAGE": ""})
        self.assertTrue(plain.startswith("Bretagne — Riposte créative\n"))
        # Looking changes nothing and leaves nothing behind.
        self.assertEqual(self.read(file), before)
        left = [name for _, _, names in os.walk(self.path("data")) for name in names]
        self.assertEqual(left, [])

    def test_same_demo(self):
        """Two people who try it out can merge what they did."""
        one, two = self.path("one.gpkg"), self.path("two.gpkg")
        self.assert_done("new", "--demo", one)
        self.assert_done("new", "--demo", two, environment={"LC_ALL": "fr_FR.UTF-8", "LANGUAGE": "fr"})
        self.assertEqual(self.info(one), self.info(two))

    def test_new(self):
        file = self.path("Vallée de l’Elorn.gpkg")
        self.assert_done("new", "--name", "Vallée de l’Elorn", file)
        info = self.info(file)
        self.assertEqual((info["name"], info["actors"], info["relations"]), ("Vallée de l’Elorn", 0, 0))
        self.assertGreater(info["terms"], 100)
        self.assertRegex(info["uuid"], r"^[0-9a-f-]{36}$")
        self.assert_done("check", file)

    def test_name_in_any_locale(self):
        file = self.path("x.gpkg")
        self.assert_done("new", "--name", "Vallée", file, environment={"LC_ALL": "C", "LANGUAGE": ""})
        self.assertEqual(self.info(file)["name"], "Vallée")
        self.assert_done("new", "--force", "--name", b"Vall\xe9e", file)
        self.assertEqual(self.info(file)["name"], "Vall\ufffde")

    def test_new_does_not_overwrite(self):
        file = self.path("precious.gpkg")
        with open(file, "w") as stream:
            stream.write("precious")
        self.assert_refused("new", file, saying="precious.gpkg")
        self.assertEqual(self.read(file), b"precious")
        self.assert_done("new", "--force", file)
        self.assertEqual(self.info(file)["actors"], 0)

    def test_new_in_missing_folder(self):
        self.assert_refused("new", self.path("no/such/folder/x.gpkg"))
        self.assertFalse(os.path.exists(self.path("no")))

    def test_relative_names(self):
        self.assert_done("new", "x.gpkg", cwd=self.folder)
        self.assert_done("info", "./x.gpkg", cwd=self.folder)
        self.assertTrue(os.path.exists(self.path("x.gpkg")))

    def test_open_elsewhere(self):
        """While the window has a territory open, scripts may still look."""
        file = self.make_demo()
        reading, writing = os.pipe()
        os.set_blocking(writing, False)
        with contextlib.suppress(BlockingIOError):
            while True:
                os.write(writing, b"x" * 4096)
        os.set_blocking(writing, True)
        # It cannot write its answer, and so keeps the territory open.
        holder = self.start("info", file, stdout=writing)
        os.close(writing)
        work = self.path("data/maillage/work")
        deadline = time.monotonic() + 20
        while not (os.path.isdir(work) and os.listdir(work)) and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(0.2)
        self.assertIsNone(holder.poll())
        self.assertEqual(self.info(file)["actors"], 264)
        self.assertIsNone(holder.poll())
        os.close(reading)
        holder.communicate(timeout=20)

    def test_unreadable_files(self):
        text, empty, cut = self.path("letter.gpkg"), self.path("empty.gpkg"), self.path("cut.gpkg")
        with open(text, "w") as stream:
            stream.write("This is a letter. " * 100)
        open(empty, "w").close()
        demo = self.make_demo()
        with open(cut, "wb") as stream:
            stream.write(self.read(demo)[:30000])
        for command in ("info", "check", "dedupe"):
            self.assert_refused(command, self.path("missing.gpkg"), saying="missing.gpkg")
            for file in (text, empty, cut, self.folder):
                self.assert_refused(command, file)

    def test_check_finds_problems(self):
        """Whatever another program did to the file."""
        import sqlite3
        file = self.make_demo()
        with sqlite3.connect(file) as database:
            # The triggers of the layers want functions that sqlite3 has not.
            for name, in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                database.execute('DROP TRIGGER "%s"' % name)
            database.execute("UPDATE actors SET name = 'Ti Coop' WHERE name = 'Ville de Brest'")
            database.execute("UPDATE actors SET scale = 4242 WHERE name = 'Ville de Rennes'")
        database.close()
        status, output, errors = self.run_cli("check", file, environment={"LC_ALL": "C.UTF-8", "LANGUAGE": ""})
        self.assertEqual((status, errors), (1, ""))
        self.assertRegex(output, r"(?m)^“Ti Coop”: ")
        self.assertRegex(output, r"(?m)^“Ville de Rennes”: ")
        for line in output.split("\n")[:-1]:
            self.assertRegex(line, r"^“.*”: .*\.$")

    def test_dedupe(self):
        import sqlite3
        file = self.make_demo()
        with sqlite3.connect(file) as database:
            for name, in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                database.execute('DROP TRIGGER "%s"' % name)
            database.execute("UPDATE actors SET name = 'Mairie de RENNES' WHERE name = 'Ville de Brest'")
        database.close()
        before = self.read(file)
        english = {"LC_ALL": "C.UTF-8", "LANGUAGE": ""}
        status, output, errors = self.run_cli("dedupe", file, environment=english)
        self.assertEqual(errors, "")
        for line in output.split("\n")[:-1]:
            self.assertRegex(line, r"^“.*”, “.*”: .* \(\d+ %\)$")
        status, output, errors = self.run_cli("dedupe", "--json", file, environment={"LC_ALL": "fr_FR.UTF-8"})
        self.assertEqual(errors, "")
        report = json.loads(output)
        self.assertEqual(report["actors"], 264)
        self.assertEqual(status, 1 if report["duplicates"] else 0)
        names = [{d["first"]["name"], d["second"]["name"]} for d in report["duplicates"]]
        # One is in Brest: the same name far away is another town.
        self.assertNotIn({"Mairie de RENNES", "Ville de Rennes"}, names)
        self.assertIn({"Ti Coop", "Supermarché coopératif Ti Coop"}, names)
        self.assertEqual(self.read(file), before)

    def test_hints(self):
        file = self.make_demo()
        lines = self.assert_done("check", "--hints", file, environment={"LC_ALL": "C.UTF-8", "LANGUAGE": ""}).split("\n")
        self.assertEqual(sum("place on the map" in line for line in lines), 127)

    @unittest.skipUnless(shutil.which("ogrinfo"), "needs gdal-bin")
    def test_other_programs(self):
        file = self.make_demo()
        result = subprocess.run(["ogrinfo", "-al", "-so", file], capture_output=True, text=True)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        counts = dict(re.findall(r"Layer name: (\w+)\n.*?Feature Count: (\d+)", result.stdout, re.S))
        self.assertEqual((counts.get("actors"), counts.get("relations")), ("264", "276"))


if __name__ == "__main__":
    unittest.main()
