package smartshop.app.cli;

import smartshop.app.evaluate.ClipResult;
import smartshop.app.evaluate.Clips;
import smartshop.app.evaluate.ImpostorMeasure;
import smartshop.app.evaluate.OpenSet;
import smartshop.app.evaluate.PairsResult;

/** Who prints what was measured. */
interface EvaluateOutput {

    void pairs(PairsResult result);

    void openSet(OpenSet measured);

    /** A clip is over; {@link #clips} follows when all are. */
    void clip(ClipResult result);

    void clips(Clips measured);

    void impostors(ImpostorMeasure measured);
}
