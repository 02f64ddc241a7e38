"""python3 -m unittest discover -s tests, in the folder above. What needs torch is skipped without it."""

import importlib.util
import os
import subprocess
import sys
import tempfile
import unittest

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
SCRIPTS = os.path.dirname(HERE)
sys.path.insert(0, SCRIPTS)

import faces  # noqa: E402
import prepare  # noqa: E402
import train_embedder  # noqa: E402

HAS_CV2 = importlib.util.find_spec("cv2") is not None
HAS_TORCH = importlib.util.find_spec("torch") is not None and HAS_CV2


class HeldOut(unittest.TestCase):
    def test_about_a_third_of_the_people_is_held_out(self):
        part = np.mean([faces.held_out(f"person {i}") for i in range(2000)])
        self.assertAlmostEqual(part, 0.35, delta=0.03)

    def test_the_same_person_is_always_on_the_same_side(self):
        self.assertEqual([faces.held_out(name) for name in ("Ada", "Grace", "Alan")], [False, True, False])


class Alignment(unittest.TestCase):
    def test_landmarks_come_to_lie_on_the_template(self):
        angle, scale = 0.4, 2.5
        turn = scale * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        seen = faces.ARCFACE @ turn.T + [30, -12]
        matrix = faces.similarity(seen)
        np.testing.assert_allclose(seen @ matrix[:, :2].T + matrix[:, 2], faces.ARCFACE, atol=1e-3)

    def test_landmarks_on_one_point_are_refused(self):
        with self.assertRaises(ValueError):
            faces.similarity(np.ones((5, 2)))

    def test_the_subject_is_in_the_middle(self):
        middle = [40, 40, 60, 60, 0.8] + [0] * 10
        corner = [0, 0, 20, 20, 0.9] + [0] * 10
        np.testing.assert_array_equal(faces.subject(np.array([corner, middle], np.float32), 100, 100)[:4], middle[:4])


class Pairs(unittest.TestCase):
    names = [f"p{i // 3}/{i}" for i in range(30)]
    hidden = np.arange(30) < 15

    def test_the_first_half_is_of_one_person_and_the_second_of_two_and_all_are_held_out(self):
        tested = faces.pairs(self.names, self.hidden, 40)
        people = tested // 3
        self.assertTrue((people[:40, 0] == people[:40, 1]).all())
        self.assertTrue((tested[:40, 0] != tested[:40, 1]).all())
        self.assertTrue((people[40:, 0] != people[40:, 1]).all())
        self.assertTrue((tested < 15).all())

    def test_they_are_the_same_each_time(self):
        np.testing.assert_array_equal(
            faces.pairs(self.names, self.hidden, 10), faces.pairs(self.names, self.hidden, 10)
        )

    def test_too_few_people_are_refused(self):
        with self.assertRaises(ValueError):
            faces.pairs(["a/1", "b/1"], np.array([True, True]), 5)

    def test_perfect_embeddings_are_perfectly_accurate(self):
        perfect = np.eye(10, dtype=np.float32)[np.arange(30) // 3]
        self.assertEqual(faces.accuracy(perfect, faces.pairs(self.names, self.hidden, 200)), (1.0, 1.0))

    def test_embeddings_that_say_nothing_are_right_half_the_time(self):
        nothing = np.ones((30, 4), np.float32) / 2
        self.assertEqual(faces.accuracy(nothing, faces.pairs(self.names, self.hidden, 200)), (0.5, 0.0))


class Budgets(unittest.TestCase):
    def test_minutes_go_on_after_an_interruption(self):
        now = [0.0]
        budget = faces.Budget(minutes=10, clock=lambda: now[0])
        budget.resume(step=7, minutes=4.0)
        now[0] = 60.0
        self.assertAlmostEqual(budget.spent(), 5.0)
        self.assertAlmostEqual(budget.progress(), 0.5)

    def test_steps_do_not_depend_on_the_clock(self):
        budget = faces.Budget(steps=4, clock=lambda: 1e9)
        budget.step = 3
        self.assertEqual(budget.progress(), 0.75)

    def test_one_of_both_must_be_given(self):
        for given in ({}, {"minutes": 1, "steps": 1}):
            with self.assertRaises(ValueError):
                faces.Budget(**given)

    def test_the_learning_rate_rises_and_falls_and_is_a_plain_number(self):
        rates = [faces.learning_rate(1.0, step, step / 1000) for step in (0, 199, 500, 1000)]
        self.assertLess(rates[0], rates[1])
        self.assertGreater(rates[1], rates[2])
        self.assertGreater(rates[2], rates[3])
        self.assertGreater(rates[3], 0)
        self.assertTrue(all(type(rate) is float for rate in rates))  # or a checkpoint could not be read safely


class Pictures(unittest.TestCase):
    def test_blends_lie_between_two_known_faces(self):
        crops = np.stack([np.full((112, 112, 3), value, np.uint8) for value in (0, 200, 255)])
        mixed = train_embedder.blends(np.random.default_rng(1), crops, np.array([0, 1]), 8)
        self.assertEqual(mixed.shape, (8, 112, 112, 3))
        self.assertLessEqual(mixed.max(), 200)  # the third is held out

    def test_any_folder_of_photos_will_do(self):
        with tempfile.TemporaryDirectory() as folder:
            os.makedirs(os.path.join(folder, "Ada", "2024"))
            for file in ("Ada/1.JPG", "Ada/2024/2.png", "alone.jpeg", "Ada/notes.txt"):
                open(os.path.join(folder, file), "w").close()
            self.assertEqual([name for _, name in prepare.photos(folder)], ["Ada/1", "Ada/2", "alone/alone"])

    @unittest.skipUnless(HAS_CV2, "opencv-python-headless is not installed")
    def test_a_degraded_face_keeps_its_shape_and_is_the_same_for_the_same_seed(self):
        import cv2

        face = np.random.default_rng(0).integers(0, 255, (112, 112, 3)).astype(np.uint8)
        for seed in range(40):
            once, again = (train_embedder.degrade(np.random.default_rng(seed), face, cv2) for _ in range(2))
            self.assertEqual((once.shape, once.dtype), ((112, 112, 3), np.uint8))
            np.testing.assert_array_equal(once, again)

    @unittest.skipUnless(HAS_CV2, "opencv-python-headless is not installed")
    def test_a_scene_has_its_size_whatever_is_pasted(self):
        import cv2

        import train_detector

        photo = np.full((90, 140, 3), 90, np.uint8)
        for seed in range(40):
            made = train_detector.scene(np.random.default_rng(seed), ["one"], lambda file: photo, cv2)
            self.assertEqual((made.shape, made.dtype), ((320, 320, 3), np.uint8))


@unittest.skipUnless(HAS_TORCH, "torch or opencv-python-headless is not installed")
class Networks(unittest.TestCase):
    def test_the_students_answer_in_the_full_packs_shapes(self):
        import torch

        import export
        from models import Detector, Embedder

        detector = export.find(Detector().eval(), torch)
        embedder = export.unit(Embedder().eval(), torch)
        found = detector(torch.zeros(50, 70, 3, dtype=torch.uint8), torch.tensor(0.0))
        self.assertEqual(found.shape, (8 * 12 + 4 * 6 + 2 * 3, 15))  # every cell of 64 x 96
        answer = embedder(torch.zeros(2, 112, 112, 3, dtype=torch.uint8))
        self.assertEqual(answer.shape, (2, 128))
        self.assertAlmostEqual(float(answer[0].norm()), 1.0, places=4)


class CommandLines(unittest.TestCase):
    def test_every_script_explains_itself_without_torch(self):
        for script in ("prepare.py", "train_embedder.py", "train_detector.py", "export.py"):
            run = subprocess.run([sys.executable, script, "--help"], cwd=SCRIPTS, capture_output=True, text=True)
            self.assertEqual(run.returncode, 0, run.stderr)
            self.assertIn("usage:", run.stdout)

    @unittest.skipIf(HAS_TORCH, "torch is installed")
    def test_without_torch_one_sentence_says_what_to_install(self):
        run = subprocess.run(
            [sys.executable, "train_embedder.py", "teachers", "faces.npz", "out.pth"],
            cwd=SCRIPTS,
            capture_output=True,
            text=True,
        )
        self.assertEqual(run.returncode, 1)
        self.assertEqual(run.stderr.count("\n"), 1)
        self.assertIn("requirements.txt", run.stderr)


if __name__ == "__main__":
    unittest.main()
