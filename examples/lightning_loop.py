"""The Trainer of PyTorch Lightning: npx equistep observe --exec 'python3 examples/lightning_loop.py'

Its optimization is manual, and counts the tokens of each window. With --automatic it is automatic, with `accumulate_grad_batches`.
"""
import logging
import sys
import warnings

import equistep
import lightning
import torch
from small_network import INPUTS, MEAN, Loader, Network, batch_of, parameters_of, tokens_of

logging.getLogger('lightning.pytorch').setLevel(logging.ERROR)
warnings.filterwarnings('ignore', module='lightning')


class Automatic(lightning.LightningModule):
    def __init__(self, network, rate):
        super().__init__()
        self.network, self.rate = network, rate

    def configure_optimizers(self):
        return torch.optim.SGD(self.network.parameters(), lr=self.rate)

    def training_step(self, batch, at):
        loss = self.network.loss(**batch)
        self.log('loss', loss, on_step=False, on_epoch=True)
        return loss


class Manual(Automatic):
    def __init__(self, network, rate, batches):
        super().__init__(network, rate)
        self.automatic_optimization = False
        self.tokens, self.last = sum(map(tokens_of, batches)), len(batches) - 1

    def training_step(self, batch, at):
        loss = self.network.loss(**batch, items=self.tokens)
        self.manual_backward(loss)
        self.log('loss', loss, on_step=False, on_epoch=True, reduce_fx='sum')
        if at == self.last:
            self.optimizers().step()
            self.optimizers().zero_grad()


def train(windows):
    network = Network()
    start, after, value, most = parameters_of(network), [], [], max(len(window['replicas'][0]) for window in windows)
    for window in windows:
        batches = [batch_of(one) for one in window['replicas'][0]]
        automatic = '--automatic' in sys.argv
        trainer = lightning.Trainer(
            accelerator='cpu', max_epochs=1, accumulate_grad_batches=most if automatic else 1, logger=False,
            enable_checkpointing=False, enable_progress_bar=False, enable_model_summary=False,
        )
        module = Automatic(network, window['rate']) if automatic else Manual(network, window['rate'], batches)
        trainer.fit(module, torch.utils.data.DataLoader(Loader(batches), batch_size=None))
        after.append(parameters_of(network))
        value.append(trainer.callback_metrics['loss'].item())
    return start, after, value


equistep.serve_loop(train, INPUTS, MEAN, name='lightning', reports=True)
